import {
  ArrowBigRight,
  ChevronsUp,
  CircleStop,
  Clock,
  ListChecks,
  type LucideIcon,
  Mail,
  Rewind,
  Triangle,
  X,
  Zap,
} from "lucide-react";
import type { EventType } from "@/contracts/event-definition";

/** BPMN's symbols, from the one icon set. */
export const eventIcons: Record<EventType, LucideIcon> = {
  cancel: X,
  compensation: Rewind,
  conditional: ListChecks,
  error: Zap,
  escalation: ChevronsUp,
  link: ArrowBigRight,
  message: Mail,
  signal: Triangle,
  terminate: CircleStop,
  timer: Clock,
};

import {
  CirclePlay,
  Clock,
  Flag,
  Globe,
  type LucideIcon,
  Mail,
  PencilLine,
  Plus,
  Split,
  UserRound,
} from "lucide-react";
import type { ElementType } from "@/contracts/process";

/** How an element type is drawn, on canvases, in outlines and in menus. */
export type ElementAppearance = {
  /** What it is called in menus and beside a title. */
  label: string;
  icon: LucideIcon;
  /** BPMN: events are circles, activities rounded boxes, gateways diamonds. */
  shape: "event" | "activity" | "gateway";
  /** Classes of the icon's tile. */
  tile: string;
};

const person = "bg-accent-soft text-accent-text";
const machine = "bg-info-soft text-info-text";
const control = "bg-warning-soft text-warning-text";

export const elementAppearances: Record<ElementType, ElementAppearance> = {
  startEvent: { label: "Start", icon: CirclePlay, shape: "event", tile: "bg-success-soft text-success-text" },
  endEvent: { label: "End", icon: Flag, shape: "event", tile: "bg-sunken text-default" },
  userTask: { label: "Task", icon: UserRound, shape: "activity", tile: person },
  exclusiveGateway: { label: "Decision", icon: Split, shape: "gateway", tile: control },
  parallelGateway: { label: "Parallel", icon: Plus, shape: "gateway", tile: control },
  setValues: { label: "Set values", icon: PencilLine, shape: "activity", tile: machine },
  httpRequest: { label: "HTTP request", icon: Globe, shape: "activity", tile: machine },
  email: { label: "E-mail", icon: Mail, shape: "activity", tile: machine },
  timer: { label: "Wait", icon: Clock, shape: "activity", tile: machine },
};

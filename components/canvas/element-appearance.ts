import {
  Boxes,
  Braces,
  CircleDot,
  CirclePlay,
  Clock,
  Combine,
  FileText,
  Flag,
  Globe,
  Hand,
  Hourglass,
  Inbox,
  type LucideIcon,
  Mail,
  MailOpen,
  PencilLine,
  Plus,
  Send,
  SendHorizontal,
  Shapes,
  Sheet,
  Split,
  SquareDashed,
  Table2,
  UserRound,
  Webhook,
  Workflow,
  Zap,
} from "lucide-react";
import { type Element, type ElementType, eventTypeOf } from "@/contracts/process";
import { elementShapes } from "@/engine/layout/element-shapes";
import { eventIcons } from "./event-appearance";

/** How an element type looks, on canvases, in outlines and in menus. */
export type ElementAppearance = {
  icon: LucideIcon;
  /** Classes of the icon's tile. */
  tile: string;
};

const person = "bg-accent-soft text-accent-text";
const machine = "bg-info-soft text-info-text";
const control = "bg-warning-soft text-warning-text";

export const elementAppearances: Record<ElementType, ElementAppearance> = {
  startEvent: { icon: CirclePlay, tile: "bg-success-soft text-success-text" },
  endEvent: { icon: Flag, tile: "bg-sunken text-default" },
  userTask: { icon: UserRound, tile: person },
  exclusiveGateway: { icon: Split, tile: control },
  parallelGateway: { icon: Plus, tile: control },
  setValues: { icon: PencilLine, tile: machine },
  httpRequest: { icon: Globe, tile: machine },
  email: { icon: Mail, tile: machine },
  dataRecord: { icon: Sheet, tile: machine },
  webhookEvent: { icon: Webhook, tile: machine },
  document: { icon: FileText, tile: machine },
  timer: { icon: Clock, tile: machine },
  intermediateCatchEvent: { icon: Inbox, tile: machine },
  intermediateThrowEvent: { icon: Send, tile: machine },
  boundaryEvent: { icon: Zap, tile: control },
  inclusiveGateway: { icon: CircleDot, tile: control },
  eventBasedGateway: { icon: Hourglass, tile: control },
  scriptTask: { icon: Braces, tile: machine },
  businessRuleTask: { icon: Table2, tile: machine },
  callActivity: { icon: Workflow, tile: machine },
  sendTask: { icon: SendHorizontal, tile: machine },
  receiveTask: { icon: MailOpen, tile: machine },
  manualTask: { icon: Hand, tile: person },
  subProcess: { icon: Boxes, tile: "bg-sunken text-default" },
  transaction: { icon: Combine, tile: "bg-sunken text-default" },
  adHocSubProcess: { icon: Shapes, tile: "bg-sunken text-default" },
  eventSubProcess: { icon: SquareDashed, tile: "bg-sunken text-default" },
};

/** The icon of one element: an event shows what it is about. */
export function iconOf(element: Element): LucideIcon {
  const event = elementShapes[element.type] === "event" ? eventTypeOf(element) : undefined;
  return event ? eventIcons[event] : elementAppearances[element.type].icon;
}

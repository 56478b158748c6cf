import type { EventRole } from "@/contracts/event-definition";
import type { ElementType } from "@/contracts/process";

/** One setting of an element as data: what a panel shows, in this order, and what a problem's `setting` points at. */
export type Setting = {
  /** Where the value stands in the element, such as `event.name`. */
  path: string;
  label: string;
  help?: string;
} & SettingKind;

type SettingKind =
  /** An empty one is taken away unless it `keepsEmpty`: then the element has to say something, and the checker asks for it. */
  | { kind: "text"; placeholder?: string; keepsEmpty?: true }
  /** FEEL, or text with {{ FEEL }} parts. */
  | { kind: "expression" | "template"; multiline?: boolean; keepsEmpty?: true }
  /** FEEL that is true or false. */
  | { kind: "condition"; keepsEmpty?: true }
  /** ISO 8601; `beginning` is what it says when it is chosen. */
  | { kind: "duration"; beginning: string }
  /** Lines of a program. */
  | { kind: "code" }
  /** Names with the expressions that give their values; `noun` is what one is called. */
  | { kind: "assignments"; noun: string }
  | { kind: "number"; min: number; max: number }
  /** `otherwise` holds while the element says nothing. */
  | { kind: "switch"; otherwise: boolean }
  | { kind: "choice"; options: readonly { value: string; label: string }[] }
  /** Another element of the process, by its id; `none` is what it says for none, where none may be chosen. */
  | { kind: "element"; types: readonly ElementType[]; none?: string }
  /** What an event is about; its own settings follow. */
  | { kind: "event"; role: EventRole; optional: boolean }
  /** Exactly one of these is set. */
  | { kind: "oneOf"; ways: readonly Setting[] };

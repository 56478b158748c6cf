import type { EventDefinition, EventDefinitionOf, EventRole, EventType } from "@/contracts/event-definition";
import type { CompiledEvent, CompileScope, Names } from "@/engine/definition/graph";
import type { Token } from "@/engine/instance/types";
import type { Setting } from "@/engine/settings/setting";

/** All that Stepwell knows of what an event can be about; its file is the only place that does. */
export type EventEntry<Type extends EventType = EventType> = EventEntryFor<EventDefinitionOf<Type>>;

interface EventEntryFor<Of> {
  /** "Message": how people call it. */
  label: string;
  /** Where BPMN allows it. */
  roles: readonly EventRole[];
  /** Where it may leave what surrounds it at work. */
  canBeNonInterrupting: boolean;
  compile(event: Of, scope: CompileScope, role: EventRole): CompiledEvent;
  /** One friendly line, such as `Waits for the message "paid"`. */
  summary(event: Of, role: EventRole): string;
  /** What can be set, the paths as they are within an element. */
  settings(role: EventRole): readonly Setting[];
  /** What a freshly drawn one says. */
  beginning(role: EventRole): EventDefinition;
  /** Why a token waits for it, as a sentence without a full stop. */
  waitsFor(event: Of, token: Token, names: Names): string;
}

/** Whether the event is thrown where it stands. */
export function isThrown(role: EventRole): boolean {
  return role === "throw" || role === "end";
}

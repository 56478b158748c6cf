import type { EventDefinition, EventDefinitionOf, EventType } from "@/contracts/event-definition";
import type { XmlMade } from "../../xml/xml-made";
import { eventDefinitionNames } from "../events/event-readers";
import type { NamedDefinitions } from "./definitions-named";
import { bpmn, feel, formal } from "./made";

/** What events need to name others: messages and the like beside the process, elements by their ids in the file. */
export interface Naming {
  named: NamedDefinitions;
  idOf(key: string): string;
}

type EventWriter<Type extends EventType> = (
  event: EventDefinitionOf<Type>,
  naming: Naming,
) => { attributes?: Record<string, string | undefined>; children?: XmlMade[] };

const writers: { [Type in EventType]: EventWriter<Type> } = {
  timer: (event) => ({ children: timerParts(event) }),
  message: ({ name, correlationKey }, { named }) => ({
    attributes: { messageRef: named.message(name, correlationKey) },
  }),
  signal: ({ name }, { named }) => ({ attributes: { signalRef: named.signal(name) } }),
  conditional: ({ condition }) => ({ children: [feel("condition", condition)] }),
  error: ({ code }, { named }) => ({
    attributes: { errorRef: code === undefined ? undefined : named.code("error", code) },
  }),
  escalation: ({ code }, { named }) => ({
    attributes: { escalationRef: code === undefined ? undefined : named.code("escalation", code) },
  }),
  compensation: ({ activity }, { idOf }) => ({
    attributes: { activityRef: activity === undefined ? undefined : idOf(activity) },
  }),
  cancel: () => ({}),
  link: ({ name }) => ({ attributes: { name } }),
  terminate: () => ({}),
};

/** BPMN's definition of an event. */
export function writeEvent(event: EventDefinition, naming: Naming): XmlMade {
  const { attributes, children } = written(event, naming);
  return bpmn(eventDefinitionNames[event.type], attributes, children);
}

function written<Type extends EventType>(event: EventDefinitionOf<Type>, naming: Naming) {
  const write: EventWriter<Type> = writers[event.type as Type];
  return write(event, naming);
}

/** BPMN 2.0, 10.5.5: one of three. */
export function timerParts({
  duration,
  until,
  cycle,
}: {
  duration?: string;
  until?: string;
  cycle?: string;
}): XmlMade[] {
  if (duration !== undefined) return [formal("timeDuration", duration)];
  if (until !== undefined) return [feel("timeDate", until)];
  return cycle === undefined ? [] : [formal("timeCycle", cycle)];
}

import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import type { FindImpacts, NamedProcess, ProcessPublication } from "@/engine/impact/publication";

type Side = "sends" | "waits";

/** A message or signal at one element. */
interface Place {
  side: Side;
  /** "message “paid”": what it is matched by. */
  called: string;
  title: string;
}

/** Processes that send what starts nothing here any more, or that wait for what this one does not send any more. */
export const messages: FindImpacts<ProcessPublication> = ({ before, after }, { others }) => {
  const gone = (side: Side) => {
    const left = new Set(
      [after.definition, ...others.map(({ definition }) => definition)].flatMap(calledAt(side)),
    );
    return calledAt(side)(before.definition).filter((called) => !left.has(called));
  };
  const [goneWaits, goneSends] = [gone("waits"), gone("sends")];
  return others.flatMap((other) => {
    const places = placesIn(other.definition);
    const says = [
      ...saysOf(places, "sends", goneWaits, "which no process waits for any more"),
      ...saysOf(places, "waits", goneSends, "which no process sends any more"),
    ];
    return says.length === 0
      ? []
      : [{ weight: "breaks", about: aboutProcess(other), title: `Process “${other.name}”`, says }];
  });
};

const aboutProcess = ({ id }: NamedProcess) => ({ kind: "process" as const, id });

function saysOf(places: readonly Place[], side: Side, wanted: readonly string[], why: string): string[] {
  const verb = side === "sends" ? "sends" : "waits for";
  return places
    .filter((place) => place.side === side && wanted.includes(place.called))
    .map(({ title, called }) => `“${title}” ${verb} the ${called}, ${why}.`);
}

const calledAt = (side: Side) => (definition: ProcessDefinition) =>
  placesIn(definition).flatMap((place) => (place.side === side ? place.called : []));

const senders: ReadonlySet<string> = new Set(["sendTask", "intermediateThrowEvent", "endEvent"]);

function placesIn({ elements }: ProcessDefinition): Place[] {
  return elements.flatMap((element): Place[] => {
    const event = "event" in element ? element.event : undefined;
    if (event?.type !== "message" && event?.type !== "signal") return [];
    const side = senders.has(element.type) ? "sends" : "waits";
    return [{ side, called: `${event.type} “${event.name}”`, title: elementTitle(element) }];
  });
}

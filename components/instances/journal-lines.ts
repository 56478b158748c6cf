import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";
import type { InstanceMoment } from "@/server/features/instances/get-state-at.schema";
import { type DescribedEvent, eventDescriber } from "./describe-event";

/** What happened, in words, and the moment after it with all that followed by itself. */
export type JournalLine = DescribedEvent & { at: Date; by: string; moment: Required<InstanceMoment> };

/** The journal as people read it, oldest first: one line for each event that says something. */
export function journalLines({
  definition,
  journal,
  directory,
  earlierElements,
}: Pick<InstanceDetail, "definition" | "journal"> &
  Partial<Pick<InstanceDetail, "directory" | "earlierElements">>): JournalLine[] {
  const explain = eventDescriber(
    definition,
    journal.flatMap((entry) => entry.events),
    directory,
    earlierElements,
  );
  return journal.flatMap(({ sequence, at, actorName, events }) => {
    const told = events.flatMap((event, index) => {
      const described = explain(event);
      return described ? [{ described, index }] : [];
    });
    return told.map(({ described }, index): JournalLine => {
      const until = told[index + 1]?.index ?? events.length;
      return { ...described, at, by: actorName, moment: { sequence, events: until } };
    });
  });
}

/** The decision of a moment's name; undefined: it is none. */
export function decisionOf(key: string | null): number | undefined {
  const sequence = Number(key?.split(".")[0]);
  return Number.isInteger(sequence) && sequence > 0 && sequence < 2 ** 31 ? sequence : undefined;
}

/** Names the moment of a line, in addresses and as a key. */
export function momentKey({ sequence, events }: Required<InstanceMoment>): string {
  return `${sequence}.${events}`;
}

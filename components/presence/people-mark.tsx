"use client";

import { cn } from "@/components/ui/cn";
import { personColour } from "./person-colour";
import { usePeopleAt } from "./presence-context";
import type { Person } from "./presence-store";

type PeopleMarkProps = { place: string; className?: string };

/** A ring in somebody's colour around what they are at, with their name; within what is positioned. */
export function PeopleRing({ place, className }: PeopleMarkProps) {
  const people = usePeopleAt(place);
  const [first] = people;
  if (!first) return null;
  return (
    <span
      data-slot="people-ring"
      style={{ borderColor: personColour(first.name) }}
      className={cn("pointer-events-none absolute -inset-1 z-1 rounded-lg border-2", className)}
    >
      <span className="absolute -top-2.5 left-2 flex w-max max-w-48 gap-1">
        {people.slice(0, 2).map((person) => (
          <NameTag key={person.memberId} person={person} />
        ))}
      </span>
    </span>
  );
}

/** The names alone, in a row of a list. */
export function PeopleTags({ place, className }: PeopleMarkProps) {
  const people = usePeopleAt(place);
  if (people.length === 0) return null;
  return (
    <span className={cn("flex gap-1", className)}>
      {people.slice(0, 2).map((person) => (
        <NameTag key={person.memberId} person={person} />
      ))}
    </span>
  );
}

function NameTag({ person }: { person: Person }) {
  const colour = personColour(person.name);
  return (
    <span
      style={{
        backgroundColor: `color-mix(in oklab, ${colour} 22%, var(--color-panel))`,
        borderColor: colour,
      }}
      className="max-w-32 truncate rounded-full border px-1.5 font-medium text-[0.6875rem] text-strong leading-4"
    >
      <span className="sr-only">Here is </span>
      {person.isMe ? "You, in another window" : person.name}
    </span>
  );
}

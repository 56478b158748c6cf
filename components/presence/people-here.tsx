"use client";

import { Avatar } from "@/components/ui/avatar";
import { Tooltip } from "@/components/ui/tooltip";
import { personColour } from "./person-colour";
import { usePeople } from "./presence-context";
import type { Person } from "./presence-store";

type PeopleHereProps = {
  /** What a place is called; undefined for what is not there any more. */
  titleOf: (place: string) => string | undefined;
  onShow: (place: string) => void;
};

/** Further ones are a number. */
const MOST_SHOWN = 4;

/** Who else has the draft open, and where; a click goes there. */
export function PeopleHere({ titleOf, onShow }: PeopleHereProps) {
  const people = usePeople();
  if (people.length === 0) return null;
  const more = people.slice(MOST_SHOWN);
  return (
    <ul aria-label="Also here" className="flex items-center -space-x-1.5">
      {people.slice(0, MOST_SHOWN).map((person) => (
        <li key={person.memberId}>
          <PersonButton person={person} titleOf={titleOf} onShow={onShow} />
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <Tooltip content={more.map(({ name }) => name).join(", ")}>
            <button
              type="button"
              aria-label={`${more.length} more: ${more.map(({ name }) => name).join(", ")}`}
              className="grid size-7 place-items-center rounded-full bg-hover font-semibold text-strong text-xs ring-2 ring-panel"
            >
              +{more.length}
            </button>
          </Tooltip>
        </li>
      )}
    </ul>
  );
}

function PersonButton({ person, titleOf, onShow }: PeopleHereProps & { person: Person }) {
  const place = person.places.find((one) => titleOf(one) !== undefined);
  const title = place === undefined ? undefined : titleOf(place);
  const who = person.isMe ? "You, in another window" : person.name;
  const words = title === undefined ? who : `${who}, at “${title}”`;
  return (
    <Tooltip content={words}>
      <button
        type="button"
        aria-label={words}
        onClick={() => place !== undefined && onShow(place)}
        style={{ borderColor: personColour(person.name) }}
        className="block rounded-full border-2 bg-panel hover:z-1 focus-visible:z-1"
      >
        <Avatar name={person.name} />
      </button>
    </Tooltip>
  );
}

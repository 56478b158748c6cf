import { isDeepEqual } from "@/engine/compare/is-deep-equal";

/** Somebody who has the draft open, in one or several pages. */
export interface Person {
  memberId: string;
  name: string;
  /** The caller's own other pages. */
  isMe: boolean;
  /** Where they are; several with several pages. */
  places: readonly string[];
}

type Page = { memberId: string; name: string; isMe: boolean; place: string | null };

const nobody: readonly Person[] = [];

/** Who is where. Lists stay the same objects until something about them changes, so that only what shows them is drawn again. */
export class PresenceStore {
  private people = nobody;
  private byPlace: ReadonlyMap<string, readonly Person[]> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly all = (): readonly Person[] => this.people;

  at(place: string): readonly Person[] {
    return this.byPlace.get(place) ?? nobody;
  }

  set(pages: readonly Page[]): void {
    const people = [...Map.groupBy(pages, ({ memberId }) => memberId)].flatMap(
      ([memberId, own]): Person[] => {
        const [first] = own;
        const places = own.flatMap(({ place }) => place ?? []);
        return first ? [{ memberId, name: first.name, isMe: first.isMe, places: [...new Set(places)] }] : [];
      },
    );
    if (isDeepEqual(people, this.people)) return;
    const byPlace = new Map<string, Person[]>();
    for (const person of people) {
      for (const place of person.places) byPlace.set(place, [...(byPlace.get(place) ?? []), person]);
    }
    const before = this.byPlace;
    this.people = people;
    this.byPlace = new Map(
      [...byPlace].map(([place, here]) => {
        const former = before.get(place);
        return [place, former && isDeepEqual(former, here) ? former : here];
      }),
    );
    for (const listener of this.listeners) listener();
  }
}

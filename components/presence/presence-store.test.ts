import { expect, it } from "vitest";
import { PresenceStore } from "./presence-store";

const page = (name: string, place: string | null) => ({ memberId: name, name, isMe: false, place });

it("tells who is where, one person for several pages", () => {
  const store = new PresenceStore();
  store.set([page("Ada", "a"), page("Ada", "b"), page("Ben", "a"), page("Cem", null)]);
  expect(store.all().map(({ name, places }) => [name, ...places])).toEqual([
    ["Ada", "a", "b"],
    ["Ben", "a"],
    ["Cem"],
  ]);
  expect(store.at("a").map(({ name }) => name)).toEqual(["Ada", "Ben"]);
  expect(store.at("c")).toEqual([]);
});

it("keeps what did not change, and tells only of what did", () => {
  const store = new PresenceStore();
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  store.set([page("Ada", "a"), page("Ben", "b")]);
  const [atA, atB] = [store.at("a"), store.at("b")];
  store.set([page("Ada", "a"), page("Ben", "b")]);
  expect(changes).toBe(1);
  store.set([page("Ada", "a"), page("Ben", "c")]);
  expect(store.at("a")).toBe(atA);
  expect([store.at("b"), changes]).toEqual([[], 2]);
  expect(atB).toHaveLength(1);
});

import { expect, it } from "vitest";
import { Hands } from "./hands";

/** Takes all that it may, by claims of at most 25. */
function fill(hands: Hands, tenantId: string): number {
  let held = 0;
  for (let room = hands.roomOf(tenantId); room > 0; room = hands.roomOf(tenantId)) {
    const count = Math.min(room, 25);
    hands.take(tenantId, count);
    held += count;
  }
  return held;
}

it("gives one tenant half of all, and leaves as many for whoever comes next", () => {
  const hands = new Hands(128);
  expect(fill(hands, "greedy")).toBe(64);
  expect(hands.roomOf("next")).toBe(32);
});

it("gives those that want all of it equal parts in the long run, in whatever order they came", () => {
  const hands = new Hands(120);
  const held = { first: fill(hands, "first"), second: fill(hands, "second") };
  expect(held).toEqual({ first: 60, second: 30 });
  for (let round = 0; round < 200; round += 1) {
    for (const tenantId of ["first", "second"] as const) {
      if (held[tenantId] === 0) continue;
      hands.giveBack(tenantId, 1);
      held[tenantId] += fill(hands, tenantId) - 1;
    }
  }
  expect(held).toEqual({ first: 40, second: 40 });
  expect(hands.busy).toBe(80);
});

it("never gives more than there are, and the last one to whoever has none", () => {
  const hands = new Hands(3);
  const held = ["a", "b", "c", "d"].map((tenantId) => fill(hands, tenantId));
  expect(held).toEqual([2, 1, 0, 0]);
  expect(hands.busy).toBe(3);
});

it("calls those that wait in their order, for as many hands as are free", () => {
  const hands = new Hands(20);
  fill(hands, "greedy");
  fill(hands, "second");
  expect(hands.chooseNext(["greedy", "third", "fourth", "fifth"])).toEqual(["third", "fourth"]);
  hands.take("third", 3);
  expect(hands.chooseNext(["greedy", "fourth", "fifth"])).toEqual(["fourth", "fifth"]);
  hands.take("fourth", 1);
  expect(hands.chooseNext(["greedy", "fifth"])).toEqual(["fifth"]);
  hands.take("fifth", 1);
  expect(hands.chooseNext(["greedy", "sixth"])).toEqual([]);
  hands.giveBack("greedy", 10);
  expect(hands.chooseNext(["greedy", "fifth"])).toEqual(["greedy", "fifth"]);
});

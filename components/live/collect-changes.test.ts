import { expect, it } from "vitest";
import { collectChanges } from "./collect-changes";

/** Lets what is settled go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

it("refreshes at once, and while that lasts collects what else changed for one more refresh", async () => {
  const refreshes: string[][] = [];
  const reads = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const collect = collectChanges(
    (changed) => {
      refreshes.push([...changed]);
      return reads[refreshes.length - 1]?.promise ?? Promise.resolve();
    },
    () => Promise.resolve(),
  );
  collect(["a"]);
  collect(["b"]);
  collect(["b", "c"]);
  await turn();
  expect(refreshes).toEqual([["a"]]);
  reads[0]?.resolve();
  await turn();
  expect(refreshes).toEqual([["a"], ["b", "c"]]);
  reads[1]?.resolve();
  await turn();
  collect(["d"]);
  expect(refreshes.at(-1)).toEqual(["d"]);
});

it("goes on after a refresh that failed, and not before the pause is over", async () => {
  const refreshes: string[][] = [];
  const pause = Promise.withResolvers<void>();
  const collect = collectChanges(
    async (changed) => {
      refreshes.push([...changed]);
      throw new Error("away");
    },
    () => pause.promise,
  );
  collect(["a"]);
  collect(["b"]);
  await turn();
  expect(refreshes).toEqual([["a"]]);
  pause.resolve();
  await turn();
  expect(refreshes).toEqual([["a"], ["b"]]);
});

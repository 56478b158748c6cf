import { expect, it } from "vitest";
import { coalesce } from "./coalesce";

/** Hand-overs that the test ends itself. */
function handOvers() {
  const handed: { keys: string[]; end: (error?: Error) => void }[] = [];
  let arrived = Promise.withResolvers<void>();
  const handOn = (keys: string[]) =>
    new Promise<void>((resolve, reject) => {
      handed.push({ keys, end: (error) => (error === undefined ? resolve() : reject(error)) });
      arrived.resolve();
      arrived = Promise.withResolvers();
    });
  return { handed, handOn, next: () => arrived.promise };
}

it("hands on at once what comes together, each key once", async () => {
  const { handed, handOn, next } = handOvers();
  const add = coalesce(60_000, handOn);
  const first = next();
  for (const key of ["a", "b", "a"]) add(key);
  await first;
  expect(handed.map(({ keys }) => keys)).toEqual([["a", "b"]]);
});

it("collects while a hand-over is under way, also when that one fails", async () => {
  const { handed, handOn, next } = handOvers();
  const add = coalesce(1, handOn);
  const first = next();
  add("a");
  await first;
  add("b");
  add("c");
  const second = next();
  handed[0]?.end(new Error("the database is away"));
  await second;
  expect(handed.map(({ keys }) => keys)).toEqual([["a"], ["b", "c"]]);
});

import { expect, it } from "vitest";
import { AppError } from "../errors";
import { type Outcome, SharedCommits, type SharedWrite } from "./shared-commits";

const LIMITS = { transactions: 4, members: 10, bytes: 1_000, waitingOfTenant: 100, waiting: 150 };

type Written = { tenantId: string; items: string[] };

/** A write whose transactions end when the test says so; what was asked for is noted. */
function held(outcome: (item: string) => Outcome<string> = (item) => ({ done: item })) {
  const written: Written[] = [];
  const ends: (() => void)[] = [];
  const sends: (() => void)[] = [];
  const write: SharedWrite<string, string> = async (tenantId, items, onSent) => {
    written.push({ tenantId, items: [...items] });
    sends.push(onSent);
    await new Promise<void>((resolve) => ends.push(resolve));
    return items.map(outcome);
  };
  return { write, written, ends, sends };
}

const atOnce =
  (
    write: (items: readonly string[]) => Outcome<string>[],
    written: Written[] = [],
  ): SharedWrite<string, string> =>
  async (tenantId, items) => {
    written.push({ tenantId, items: [...items] });
    return write(items);
  };

const tick = () => new Promise((resolve) => setImmediate(resolve));

it("lets what arrives during a transaction share the next one", async () => {
  const { write, written, ends } = held();
  const commits = new SharedCommits(write, LIMITS);
  const first = commits.submit("t", "a", 1);
  await tick();
  const later = Promise.all(["b", "c", "d"].map((item) => commits.submit("t", item, 1)));
  await tick();
  expect(written).toEqual([{ tenantId: "t", items: ["a"] }]);
  ends[0]?.();
  expect(await first).toBe("a");
  await expect.poll(() => written.length).toBe(2);
  ends[1]?.();
  expect(await later).toEqual(["b", "c", "d"]);
  expect(written[1]?.items).toEqual(["b", "c", "d"]);
});

it("lets what arrives in one tick share the first one", async () => {
  const written: Written[] = [];
  const commits = new SharedCommits(
    atOnce((items) => items.map((item) => ({ done: item })), written),
    LIMITS,
  );
  await Promise.all(["a", "b", "c"].map((item) => commits.submit("t", item, 1)));
  expect(written).toEqual([{ tenantId: "t", items: ["a", "b", "c"] }]);
});

it("never lets two tenants share a transaction, and gives each its turn", async () => {
  const { write, written, ends } = held();
  const commits = new SharedCommits(write, { ...LIMITS, transactions: 1, members: 2 });
  const all = Promise.all([
    ...["a1", "a2", "a3", "a4"].map((item) => commits.submit("a", item, 1)),
    commits.submit("b", "b1", 1),
  ]);
  for (let index = 0; index < 3; index += 1) {
    await expect.poll(() => written.length).toBe(index + 1);
    ends[index]?.();
  }
  await all;
  expect(written.map(({ items }) => items)).toEqual([["a1", "a2"], ["b1"], ["a3", "a4"]]);
});

it("begins a large transaction while the one before waits for the database, but no small one", async () => {
  const { write, written, ends, sends } = held();
  const commits = new SharedCommits(write, { ...LIMITS, members: 20 });
  const all = [commits.submit("t", "first", 1)];
  await tick();
  for (let count = 0; count < 11; count += 1) all.push(commits.submit("t", `${count}`, 1));
  sends[0]?.();
  await tick();
  expect(written).toHaveLength(1);
  all.push(commits.submit("t", "one more", 1));
  sends[0]?.();
  await expect.poll(() => written.length).toBe(2);
  for (const end of ends) end();
  expect(await Promise.all(all)).toHaveLength(13);
});

it("tries each alone when a shared write fails, so that only who is to blame fails", async () => {
  const written: Written[] = [];
  const commits = new SharedCommits(
    atOnce((items) => {
      if (items.includes("poison")) throw new Error("cannot be written");
      return items.map((item) => ({ done: item }));
    }, written),
    LIMITS,
  );
  const settled = await Promise.allSettled(["a", "poison", "b"].map((item) => commits.submit("t", item, 1)));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(written.map(({ items }) => items)).toEqual([["a", "poison", "b"], ["a"], ["poison"], ["b"]]);
});

it("tries nobody alone when the database is away", async () => {
  const written: Written[] = [];
  const away = atOnce(() => {
    throw new AppError("UNAVAILABLE", "away");
  }, written);
  const commits = new SharedCommits(away, LIMITS);
  const settled = await Promise.allSettled(["a", "b"].map((item) => commits.submit("t", item, 1)));
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(written).toHaveLength(1);
});

it("takes a member along again until it knows what the one before has done", async () => {
  const known = new Set<string>();
  const commits = new SharedCommits(
    atOnce((items) => {
      const before = new Set(known);
      return items.map((item) => {
        if (before.has(item)) return { done: "replay" };
        if (known.has(item)) return "again";
        known.add(item);
        return { done: "first" };
      });
    }),
    LIMITS,
  );
  const answers = Promise.all(["k", "k"].map((item) => commits.submit("t", item, 1)));
  expect(await answers).toEqual(["first", "replay"]);
});

it("gives up on a member that goes round and round", async () => {
  const endless = new SharedCommits(
    atOnce((items) => items.map(() => "again")),
    LIMITS,
  );
  await expect(endless.submit("t", "x", 1)).rejects.toThrow("round and round");
});

it("refuses one member without the others", async () => {
  const refused = new AppError("GONE", "no more");
  const commits = new SharedCommits(
    atOnce((items) => items.map((item) => (item === "b" ? { refused } : { done: item }))),
    LIMITS,
  );
  const [a, b] = await Promise.allSettled(["a", "b"].map((item) => commits.submit("t", item, 1)));
  expect(a).toMatchObject({ status: "fulfilled", value: "a" });
  expect(b).toMatchObject({ status: "rejected", reason: refused });
});

it("keeps large members out of each other's transactions", async () => {
  const written: Written[] = [];
  const commits = new SharedCommits(
    atOnce((items) => items.map((item) => ({ done: item })), written),
    LIMITS,
  );
  await Promise.all(["a", "b", "c"].map((item) => commits.submit("t", item, 2_000)));
  expect(written.map(({ items }) => items)).toEqual([["a"], ["b"], ["c"]]);
});

it("refuses more than may wait, of a tenant and of all, and says when to come again", async () => {
  const { write, ends } = held();
  const commits = new SharedCommits(write, LIMITS);
  const taken = Array.from({ length: 100 }, (_, index) => commits.submit("a", `${index}`, 1));
  const refusal = { code: "TOO_MANY_REQUESTS", details: { retryAfter: 1 } };
  await expect(commits.submit("a", "more", 1)).rejects.toMatchObject(refusal);
  taken.push(...Array.from({ length: 50 }, (_, index) => commits.submit("b", `${index}`, 1)));
  await expect(commits.submit("c", "more", 1)).rejects.toMatchObject(refusal);
  let ended = 0;
  const working = setInterval(() => {
    for (; ended < ends.length; ended += 1) ends[ended]?.();
  }, 1);
  await Promise.all(taken);
  clearInterval(working);
  const accepted = commits.submit("a", "now", 1);
  await expect.poll(() => ends.length).toBeGreaterThan(ended);
  ends.at(-1)?.();
  expect(await accepted).toBe("now");
});

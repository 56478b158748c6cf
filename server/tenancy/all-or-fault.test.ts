import { DatabaseError } from "pg";
import { expect, it } from "vitest";
import { allOrFault, isRefusedByHold } from "./all-or-fault";

const fault = (code: string) => Object.assign(new DatabaseError(code, 0, "error"), { code });

it("gives the answers in their order", async () => {
  expect(await allOrFault([Promise.resolve(1), Promise.resolve("two")])).toEqual([1, "two"]);
});

it("tells the fault, not what the statements behind it were told, whichever is heard of first", async () => {
  const later = new Promise((_, reject) => setImmediate(() => reject(fault("SW001"))));
  const thrown = await allOrFault([Promise.reject(fault("25P02")), later]).catch((error: unknown) => error);
  expect(isRefusedByHold(thrown)).toBe(true);
});

it("tells the first fault when there is no other", async () => {
  await expect(allOrFault([Promise.reject(fault("25P02")), Promise.resolve()])).rejects.toThrow("25P02");
});

import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { hasZeroBits, proofText } from "@/contracts/proof-of-work";
import { solveChallenge } from "./solve-challenge";

const hashOf = (token: string, proof: string) =>
  createHash("sha256").update(proofText(token, proof)).digest();

it("finds what the server's own hash accepts, for this challenge only", async () => {
  const token = "e30.c2VhbA";
  const proof = await solveChallenge({ token, bits: 12 });
  expect(hasZeroBits(hashOf(token, proof), 12)).toBe(true);
  expect(hasZeroBits(hashOf("e30.b3RoZXI", proof), 12)).toBe(false);
});

it("gives up when it is told to", async () => {
  const controller = new AbortController();
  const solving = solveChallenge({ token: "e30.c2VhbA", bits: 60 }, controller.signal);
  controller.abort();
  await expect(solving).rejects.toThrow();
});

it.each([
  [[0x00, 0x80], 8, true],
  [[0x00, 0x80], 9, false],
  [[0x00, 0x7f], 9, true],
  [[0x01, 0x00], 8, false],
  [[0x01, 0x00], 7, true],
  [[0x00, 0x00], 16, true],
  [[0x00], 12, false],
])("counts the bits of %j: begins with %i zeros is %s", (bytes, bits, expected) => {
  expect(hasZeroBits(Uint8Array.from(bytes), bits)).toBe(expected);
});

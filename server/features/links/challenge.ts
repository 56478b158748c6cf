/**
 * What a browser has to solve before it may send. Its id becomes the id of the request, so that one challenge starts one
 * request however often it is sent, and nothing needs to be kept about those that were given out.
 */
import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { z } from "zod";
import { hasZeroBits, PROOF_BITS, proofText } from "@/contracts/proof-of-work";
import { AppError } from "@/server/errors";
import type { Challenge } from "./public-form.schema";
import { readToken, signToken } from "./signed-token";

/** Milliseconds. Nobody reads and fills in a form faster; the page waits for what is missing. */
const LEAST_AGE = 2_000;
const GREATEST_AGE = 24 * 60 * 60_000;
/** Clocks of servers differ by so much at most. */
const TOLERANCE = 1_000;

const ContentSchema = z.object({ id: z.uuid(), linkId: z.uuid(), at: z.int(), bits: z.int().min(1).max(64) });

/** `at` in milliseconds. */
export async function newChallenge(
  linkId: string,
  { bits = PROOF_BITS, at = Date.now() }: { bits?: number; at?: number } = {},
): Promise<Challenge> {
  const token = await signToken("challenge", { id: newId(), linkId, at, bits });
  return { token, bits, waitMs: LEAST_AGE };
}

/** The challenge's id when it was solved; else throws, saying what to do. */
export async function checkProof(
  { challenge, proof }: { challenge: string; proof: string },
  linkId: string,
  now = Date.now(),
): Promise<string> {
  const content = await readToken("challenge", challenge, ContentSchema);
  if (content === null || content.linkId !== linkId) throw unsolved();
  const age = now - content.at;
  if (age > GREATEST_AGE) {
    throw new AppError("CONFLICT", "The page was open for more than a day. Send it once more.");
  }
  if (age < LEAST_AGE - TOLERANCE) {
    throw new AppError(
      "REFUSED",
      "That was faster than anybody fills in a form. Wait a moment and send it again.",
    );
  }
  const hash = createHash("sha256").update(proofText(challenge, proof)).digest();
  if (!hasZeroBits(hash, content.bits)) throw unsolved();
  return content.id;
}

const unsolved = () =>
  new AppError("REFUSED", "Your browser did not solve what keeps robots away. Load the page again.");

import { sha256 } from "@noble/hashes/sha2.js";
import { hasZeroBits, proofText } from "@/contracts/proof-of-work";

/** Milliseconds of work before the page may draw and listen again: well below a frame. */
const SLICE_MS = 8;
/** Tries between looks at the clock. */
const ROUND = 64;

/**
 * Looks for the number that solves a challenge, beside whatever else the page does. Throws when aborted. SHA-256 from a
 * package, since the browser's own answers each hash by a promise of its own, and only over HTTPS.
 */
export async function solveChallenge(
  { token, bits }: { token: string; bits: number },
  signal?: AbortSignal,
): Promise<string> {
  const encoder = new TextEncoder();
  const solves = (proof: string) => hasZeroBits(sha256(encoder.encode(proofText(token, proof))), bits);
  for (let next = 0; ; ) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      for (let round = 0; round < ROUND; round += 1, next += 1) {
        const proof = next.toString(36);
        if (solves(proof)) return proof;
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}

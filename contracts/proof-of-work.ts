/**
 * Spam protection without a third party: before it sends, the browser looks for a number that gives, together with the
 * challenge, a hash that begins with so many zero bits. One form costs a second nobody notices; a million cost a machine for days.
 */

/** Tries needed on average: two to the power of it. */
export const PROOF_BITS = 17;

/** What is hashed with SHA-256. Only the challenge's seal, so that it fits a single block. */
export const proofText = (challenge: string, proof: string): string =>
  `${challenge.slice(challenge.lastIndexOf(".") + 1)}:${proof}`;

/** Whether a hash begins with so many zero bits. */
export function hasZeroBits(hash: Uint8Array, bits: number): boolean {
  const whole = bits >> 3;
  for (let at = 0; at < whole; at += 1) if (hash[at] !== 0) return false;
  const rest = bits & 7;
  return rest === 0 || (hash[whole] ?? 0xff) >> (8 - rest) === 0;
}

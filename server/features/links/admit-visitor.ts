/**
 * What one address may do at a public page, before anything is done for it. Counted per web process: each server lets as
 * much through. Many people may share an address (an office, a phone network), so sending is slowed down, never shut.
 */
import { AppError } from "@/server/errors";
import { type Rate, TokenBuckets } from "@/server/token-buckets";

const rates = {
  open: { perSecond: 2, burst: 60 },
  answer: { perSecond: 0.5, burst: 20 },
  save: { perSecond: 0.2, burst: 10 },
  unlock: { perSecond: 0.1, burst: 10 },
} as const satisfies Record<string, Rate>;

/** Of all addresses together: guessing a password from many of them, and what hashing costs us. */
const UNLOCKS_OF_LINK: Rate = { perSecond: 5, burst: 50 };

const buckets = new TokenBuckets();

/** Throws TOO_MANY_REQUESTS. Null: not through our web server, so there is no address to count by. */
export function admitVisitor(action: keyof typeof rates, linkId: string, clientAddress: string | null): void {
  const wait = Math.max(
    clientAddress === null ? 0 : buckets.take(`${action} ${linkId} ${clientAddress}`, rates[action]),
    action === "unlock" ? buckets.take(`${action} ${linkId}`, UNLOCKS_OF_LINK) : 0,
  );
  if (wait > 0) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `Too much came from your network within a short time. Try again in ${wait === 1 ? "a second" : `${wait} seconds`}.`,
      { retryAfter: wait },
    );
  }
}

/**
 * Who asks for more than the tenant's plan lets wait is told to come back, before anything was done for them. Only what
 * comes from outside is refused: what running instances bring about among themselves has to happen.
 */
import { AppError } from "../errors";
import { TokenBuckets } from "../token-buckets";
import { getDemand } from "./tenant-demand";

/** Seconds after which a long queue may have become shorter. */
const RETRY_AFTER = 10;

const calls = new TokenBuckets();

/** For a person who starts something; throws TOO_MANY_REQUESTS. */
export async function admitStart(tenantId: string): Promise<void> {
  const { waiting, limits } = await getDemand(tenantId);
  if (waiting >= limits.maxWaiting) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "So much automatic work of this workspace is waiting that nothing new can be started just now. Nothing is lost: " +
        "what runs goes on, and new requests can be started again as soon as the queue is shorter.",
      { retryAfter: RETRY_AFTER },
    );
  }
}

/** For a call of another system, of which only so many a second are taken; throws TOO_MANY_REQUESTS. */
export async function admitCall(tenantId: string): Promise<void> {
  const { limits } = await getDemand(tenantId);
  const wait = calls.take(tenantId, { perSecond: limits.requestsPerSecond, burst: limits.requestBurst });
  if (wait > 0) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `More than ${limits.requestsPerSecond} calls a second came for this workspace. Send it again later.`,
      { retryAfter: wait },
    );
  }
  await admitStart(tenantId);
}

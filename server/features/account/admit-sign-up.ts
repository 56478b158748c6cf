import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { TokenBuckets } from "@/server/token-buckets";

const SECONDS_PER_HOUR = 3_600;

const signUps = new TokenBuckets();

/**
 * Throws TOO_MANY_REQUESTS when an address signs up more often than the operator allows: each makes a workspace, and costs a
 * password hash. Counted per web process. Null: not through our web server, so there is no address to count by.
 */
export function admitSignUp(clientAddress: string | null): void {
  const { signUpsPerHour } = env;
  if (clientAddress === null || signUpsPerHour === 0) return;
  const rate = { perSecond: signUpsPerHour / SECONDS_PER_HOUR, burst: signUpsPerHour };
  const wait = signUps.take(clientAddress, rate);
  if (wait > 0) {
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `Many workspaces were created from your network within the last hour. Try again in ${inWords(wait)}.`,
      { retryAfter: wait },
    );
  }
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

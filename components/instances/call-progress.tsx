import { RelativeTime } from "@/components/ui/relative-time";
import type { CallView } from "@/server/features/instances/get-instance.schema";

/** Why a call or mail has no outcome yet: which try it is, what the last one said, when the next one comes. */
export function CallProgress({ call }: { call: CallView }) {
  const { attempts, maxAttempts, lastError, nextTryAt } = call;
  if (attempts === 0) {
    return <span className="block text-muted text-sm">Waiting for a server to take it.</span>;
  }
  return (
    <span className="block break-words text-muted text-sm">
      {lastError && `${lastError} `}
      {nextTryAt ? (
        <>
          Try {attempts} of {maxAttempts} failed; the next comes <RelativeTime at={nextTryAt} />.
        </>
      ) : (
        `Try ${attempts} of ${maxAttempts} is being made.`
      )}
    </span>
  );
}

import type { InstanceState, Refusal } from "@/engine/instance/types";

/** Elements that a person's or system's call passes before the rest is left to the advance lane. */
export const INLINE_ELEMENTS = 200;
/** Elements that one decision in a lane passes; a loop without a wait comes back to the queue after these. */
export const LANE_ELEMENTS = 200;

/** Characters of JSON. Each decision reads and writes the whole state, so it has to stay small. */
const MAX_STATE_SIZE = 1_000_000;

/** How long a message that an instance has sent is kept while nobody waits for it. */
export const THROWN_TTL_SECONDS = 3600;

/** Calls above an instance; a process that calls itself without end stops here. */
export const MAX_CALL_DEPTH = 20;

/** Why a state is too large to be kept, or null. */
export function tooLarge(state: InstanceState): string | null {
  const size = JSON.stringify(state).length;
  if (size <= MAX_STATE_SIZE) {
    return null;
  }
  const megabytes = (size / 1_000_000).toFixed(1);
  return `The values of this request would take ${megabytes} MB; at most 1 MB fits. Store large content in files.`;
}

export function tooLargeRefusal(reason: string): Refusal {
  return { code: "invalidSubmission", message: reason };
}

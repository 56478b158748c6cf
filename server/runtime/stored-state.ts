import type { InstanceState } from "@/engine/instance/types";

/**
 * The state column as the engine's state. Only the runtime writes that column, so its shape is not checked field by
 * field; a value that is no state at all is a defect and throws.
 */
export function readStoredState(stored: unknown): InstanceState {
  if (typeof stored !== "object" || stored === null || !("tokens" in stored) || !("variables" in stored)) {
    throw new TypeError("The stored state of an instance cannot be read.");
  }
  return stored as InstanceState;
}

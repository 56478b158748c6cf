/**
 * Hooks that this process has read before, so that a delivery need not ask for its secret. What is kept may be old: a
 * refusal by it is never given before the hook was read again, and the transaction that starts the instance compares.
 */
import type { OpenHook } from "./open-hook";

/** The least recently used one goes. */
const MOST_KEPT = 10_000;

const known = new Map<string, OpenHook>();

export function findKnownHook(publicId: string): OpenHook | undefined {
  const hook = known.get(publicId);
  if (hook !== undefined) keepHook(publicId, hook);
  return hook;
}

export function keepHook(publicId: string, hook: OpenHook): void {
  known.delete(publicId);
  known.set(publicId, hook);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
}

let isTaken = false;

/**
 * The one place of a process for what is tried alone: two at a time, and a crash would not say whose it is. Gives what
 * frees it again, or null when it is taken.
 */
export function takeTrialDock(): (() => void) | null {
  if (isTaken) return null;
  isTaken = true;
  return () => {
    isTaken = false;
  };
}

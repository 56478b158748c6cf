import type { Variables } from "@/contracts/value";

/** What the last try-out of each process came to, while the page is open: samples for expressions. */
const runs = new Map<string, Variables>();

export function keepLastRun(processId: string, variables: Variables): void {
  runs.set(processId, variables);
}

export function findLastRun(processId: string): Variables | null {
  return runs.get(processId) ?? null;
}

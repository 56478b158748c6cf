import type { Workers } from "../cluster/spawn-workers";

/** Adds up what the processes report; gives a function that resolves when so many jobs have run. */
export function countRuns(workers: Workers): (wanted: number) => Promise<void> {
  const counts = new Map<number, number>();
  let total = 0;
  let check: (() => void) | undefined;
  for (const [index, child] of workers.children.entries()) {
    child.on("message", (count) => {
      counts.set(index, Number(count));
      total = [...counts.values()].reduce((sum, each) => sum + each, 0);
      check?.();
    });
  }
  return (wanted) =>
    new Promise((resolve) => {
      check = () => {
        if (total >= wanted) resolve();
      };
    });
}

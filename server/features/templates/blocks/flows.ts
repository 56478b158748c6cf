import type { Flow } from "@/contracts/process";

const flow = (source: string, target: string): Flow => ({ id: `${source}_to_${target}`, source, target });

/** Leads from step to step. */
export function path(...ids: string[]): Flow[] {
  return ids.slice(1).map((target, index) => flow(ids[index] ?? "", target));
}

/** Taken where the condition holds; `name` is what stands on the branch. */
export const when = (source: string, target: string, name: string, condition: string): Flow => ({
  ...flow(source, target),
  name,
  condition,
});

/** Taken where the person chose the outcome. */
export const chosen = (task: string, outcome: string, source: string, target: string): Flow =>
  when(source, target, outcome, `${task}.outcome = "${outcome}"`);

/** Taken where no other branch is. */
export const otherwise = (source: string, target: string, name: string): Flow => ({
  ...flow(source, target),
  name,
  isDefault: true,
});

import type { Flow } from "@/contracts/process";

/** What stands on the flow: its name, its condition, or that it is the way otherwise. */
export function flowLabel(flow: Flow): string | null {
  const name = flow.name?.trim();
  if (name) return name;
  const condition = flow.condition?.trim();
  if (condition && !flow.isDefault) return condition;
  return flow.isDefault ? "otherwise" : null;
}

/** The label, where it tells something: the only one of `ways` out of an element needs none unless it is named. */
export function shownFlowLabel(flow: Flow, ways: number): string | null {
  return ways < 2 && !flow.name?.trim() && !flow.condition?.trim() ? null : flowLabel(flow);
}

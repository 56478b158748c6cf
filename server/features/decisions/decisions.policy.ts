import type { Rights } from "@/contracts/role";

/** Creates, edits, publishes and archives decisions. */
export function canBuildDecisions({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}

/** Reads decisions as they are built; participants meet decisions only in their tasks and starts. */
export function canReadDecisions({ role }: Rights): boolean {
  return role !== "participant";
}

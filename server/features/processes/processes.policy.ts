import type { Rights } from "@/contracts/role";

/** Creates, edits, publishes and archives processes. */
export function canBuildProcesses({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}

/** Reads processes as they are built; viewers do, since reports speak of them. */
export function canReadProcesses({ role }: Rights): boolean {
  return role !== "participant";
}

import type { Rights } from "@/contracts/role";

/** Viewers read reports; everybody else can be given tasks. Which tasks is decided by their candidates. */
export function canWorkOnTasks({ role }: Rights): boolean {
  return role !== "viewer";
}

/** Gives tasks to others, also those that somebody has. */
export function canAssignTasks({ role }: Rights): boolean {
  return role === "owner" || role === "admin";
}

/** Sees and does every task of the tenant, candidate or not, so that work never hangs on an absent person. */
export function canSeeAllTasks({ role }: Rights): boolean {
  return role === "owner" || role === "admin";
}

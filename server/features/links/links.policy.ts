import type { Rights } from "@/contracts/role";

/** Who builds a process decides whether people outside may start it. */
export function canManageLinks({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}

import type { Rights } from "@/contracts/role";

/** Everybody sees the groups: tasks are routed to them by name. */
export const canListGroups = (_: Rights): boolean => true;

export const canManageGroups = ({ role }: Rights): boolean => role === "owner" || role === "admin";

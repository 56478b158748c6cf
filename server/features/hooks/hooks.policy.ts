import type { Rights } from "@/contracts/role";

/** Whoever holds a hook's secret can start instances, so hooks are for those who answer for the tenant. */
export const canManageHooks = ({ role }: Rights): boolean => role === "owner" || role === "admin";

import type { Rights } from "@/contracts/role";

/** Endpoints receive the tenant's values, so they are for those who answer for the tenant. */
export const canManageEndpoints = ({ role }: Rights): boolean => role === "owner" || role === "admin";

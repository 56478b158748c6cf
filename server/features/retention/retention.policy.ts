import type { Rights } from "@/contracts/role";

/** Whoever runs the workspace knows for how long requests are kept. */
export const canReadRetention = ({ role }: Rights): boolean => role === "owner" || role === "admin";

/** What is deleted cannot come back, so owners decide. */
export const canChangeRetention = ({ role }: Rights): boolean => role === "owner";

import type { Rights, Role } from "@/contracts/role";

/** Everybody sees who is there: forms and tasks name people. */
export const canListMembers = (_: Rights): boolean => true;

export const canManageMembers = ({ role }: Rights): boolean => role === "owner" || role === "admin";

/** Only an owner makes or unmakes owners; admins handle everyone else. */
export const canGrantRole = ({ role }: Rights, granted: Role): boolean =>
  role === "owner" || (role === "admin" && granted !== "owner");

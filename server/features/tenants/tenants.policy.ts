import type { Rights } from "@/contracts/role";

/** When people work is no secret: it explains due dates. */
export const canReadWorkingTime = (_: Rights): boolean => true;

/** It moves the due dates of everybody's work. */
export const canChangeWorkingTime = ({ role }: Rights): boolean => role === "owner" || role === "admin";

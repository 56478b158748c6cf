import type { Rights } from "@/contracts/role";

/** Creates, edits, publishes and archives forms. */
export function canBuildForms({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}

/** Reads forms as they are built; participants meet forms only in their tasks and starts. */
export function canReadForms({ role }: Rights): boolean {
  return role !== "participant";
}

import type { Rights } from "@/contracts/role";

/** Makes data tables, changes their columns and records. */
export function canBuildDataTables({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}

/** Reads data tables as a whole; participants meet records only in the forms and processes that show them. */
export function canReadDataTables({ role }: Rights): boolean {
  return role !== "participant";
}

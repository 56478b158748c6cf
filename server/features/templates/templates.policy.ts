import type { Rights } from "@/contracts/role";
import { canBuildDataTables } from "../data-tables/data-tables.policy";
import { canBuildDecisions } from "../decisions/decisions.policy";
import { canBuildForms } from "../forms/forms.policy";
import { canBuildProcesses } from "../processes/processes.policy";

/** Makes a process with forms, decisions and data tables of a template, so all of these have to be allowed. */
export function canUseTemplates(member: Rights): boolean {
  return (
    canBuildProcesses(member) &&
    canBuildForms(member) &&
    canBuildDecisions(member) &&
    canBuildDataTables(member)
  );
}

import type { Rights } from "@/contracts/role";
import { canBuildProcesses } from "../processes/processes.policy";

/** Starts drafts with a test mark, and says what comes back for calls that are held: those who build processes. */
export function canTestProcesses(rights: Rights): boolean {
  return canBuildProcesses(rights);
}

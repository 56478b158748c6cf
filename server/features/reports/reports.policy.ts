import type { Rights } from "@/contracts/role";

/** Reports show the tenant's whole work, so participants, who see only their own, do not see them. */
export function canReadReports({ role }: Rights): boolean {
  return role !== "participant";
}

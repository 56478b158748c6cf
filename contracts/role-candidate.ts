import type { Role } from "./role";

/** Under which id the candidates of a task name a role; ids of members and groups are never like these. */
export const roleCandidateIds: Record<Role, string> = {
  owner: "00000000-0000-0000-0000-000000000001",
  admin: "00000000-0000-0000-0000-000000000002",
  builder: "00000000-0000-0000-0000-000000000003",
  participant: "00000000-0000-0000-0000-000000000004",
  viewer: "00000000-0000-0000-0000-000000000005",
};

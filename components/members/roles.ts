import type { Role } from "@/contracts/role";

/** What each role may do, in a line; from most to least. */
export const roleTexts: Record<Role, { label: string; hint: string }> = {
  owner: { label: "Owner", hint: "Everything, also other owners" },
  admin: { label: "Admin", hint: "Members, hooks, reports, and all that builders do" },
  builder: { label: "Builder", hint: "Builds forms and processes" },
  participant: { label: "Participant", hint: "Starts requests and works on tasks" },
  viewer: { label: "Viewer", hint: "Looks at requests and reports" },
};

export const roleOptions = <Some extends Role>(roles: readonly Some[]) =>
  roles.map((role) => ({ value: role, ...roleTexts[role] }));

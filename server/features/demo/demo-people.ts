import type { Role } from "@/contracts/role";

export const demoGroups = ["Managers", "Finance", "Directors", "HR", "Customer care"] as const;
export type DemoGroup = (typeof demoGroups)[number];

export interface DemoPerson {
  name: string;
  email: string;
  role: Role;
  groups: readonly DemoGroup[];
}

/** The tenant and the people of the demo; the first is its owner and the demo sign-in. */
export const demoTenantName = "Harbour Bikes";

/** All people of the demo sign in with this; the demo is loaded only into a database made for trying out. */
export const demoPassword = "down-the-steps";

export const demoPeople: readonly DemoPerson[] = [
  { name: "Olivia Owner", email: "olivia@demo.example", role: "owner", groups: ["Directors"] },
  { name: "Marek Manager", email: "marek@demo.example", role: "builder", groups: ["Managers"] },
  { name: "Mina Manager", email: "mina@demo.example", role: "participant", groups: ["Managers"] },
  { name: "Fatima Finance", email: "fatima@demo.example", role: "participant", groups: ["Finance"] },
  { name: "Henri HR", email: "henri@demo.example", role: "participant", groups: ["HR"] },
  { name: "Carla Care", email: "carla@demo.example", role: "participant", groups: ["Customer care"] },
  { name: "Chidi Care", email: "chidi@demo.example", role: "participant", groups: ["Customer care"] },
  { name: "Wanda Workshop", email: "wanda@demo.example", role: "participant", groups: [] },
  { name: "Sami Sales", email: "sami@demo.example", role: "participant", groups: [] },
  { name: "Vera Viewer", email: "vera@demo.example", role: "viewer", groups: [] },
];

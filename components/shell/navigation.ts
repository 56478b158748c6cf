import {
  ChartNoAxesCombined,
  ClipboardList,
  Gauge,
  Inbox,
  type LucideIcon,
  Send,
  Settings,
  Sheet,
  Table2,
  Waypoints,
} from "lucide-react";
import type { Role } from "@/contracts/role";

export type Place = {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Path within the tenant; also where a click leads. */
  path: string;
  /** Everything below this prefix belongs to the place; the path itself when absent. */
  prefix?: string;
  /** Who sees it. The server decides again; this only keeps closed doors out of sight. */
  roles: readonly Role[];
  /** Keys that lead there. */
  keys: string;
};

const everyone: readonly Role[] = ["owner", "admin", "builder", "participant", "viewer"];
const workers: readonly Role[] = ["owner", "admin", "builder", "participant"];
const builders: readonly Role[] = ["owner", "admin", "builder"];
const readers: readonly Role[] = ["owner", "admin", "builder", "viewer"];
const admins: readonly Role[] = ["owner", "admin"];

/** The places of the product in the order of the rail. */
export const places: readonly Place[] = [
  { id: "inbox", label: "Inbox", icon: Inbox, path: "/inbox", roles: workers, keys: "g i" },
  { id: "requests", label: "Requests", icon: Send, path: "/requests", roles: everyone, keys: "g r" },
  { id: "processes", label: "Processes", icon: Waypoints, path: "/processes", roles: builders, keys: "g p" },
  { id: "forms", label: "Forms", icon: ClipboardList, path: "/forms", roles: builders, keys: "g f" },
  { id: "decisions", label: "Decisions", icon: Table2, path: "/decisions", roles: builders, keys: "g d" },
  { id: "data", label: "Data", icon: Sheet, path: "/data", roles: builders, keys: "g t" },
  {
    id: "reports",
    label: "Reports",
    icon: ChartNoAxesCombined,
    path: "/reports/performance",
    prefix: "/reports",
    roles: readers,
    keys: "g b",
  },
  { id: "monitor", label: "Monitor", icon: Gauge, path: "/reports/load", roles: admins, keys: "g m" },
  {
    id: "admin",
    label: "Admin",
    icon: Settings,
    path: "/admin/members",
    prefix: "/admin",
    roles: admins,
    keys: "g a",
  },
];

export function placesFor(role: Role): readonly Place[] {
  return places.filter((place) => place.roles.includes(role));
}

/** The place a path of the tenant lies in: the one with the longest prefix. */
export function placeAt(pathInTenant: string): Place | undefined {
  const prefixOf = (place: Place) => place.prefix ?? place.path;
  return places
    .filter((place) => pathInTenant === prefixOf(place) || pathInTenant.startsWith(`${prefixOf(place)}/`))
    .sort((one, other) => prefixOf(other).length - prefixOf(one).length)[0];
}

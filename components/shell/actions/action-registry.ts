import type { Role } from "@/contracts/role";
import type { FrameTenant } from "../frame-context";
import type { Action } from "./action";
import { chooseTheme } from "./choose-theme";
import { goToPlace } from "./go-to-place";
import { openPalette } from "./open-palette";
import { showShortcuts } from "./show-shortcuts";
import { signOut } from "./sign-out";
import { startRequest } from "./start-request";
import { switchTenant } from "./switch-tenant";

export type { Action, ActionContext } from "./action";

type Tenants = { tenant: FrameTenant; tenants: readonly FrameTenant[] };

/** All actions a role has, in the order of the palette. */
export function actionsFor(role: Role, { tenant, tenants }: Tenants): readonly Action[] {
  const all = [
    startRequest,
    ...goToPlace,
    ...switchTenant(tenant, tenants),
    ...chooseTheme,
    openPalette,
    showShortcuts,
    signOut,
  ];
  return all.filter(({ roles }) => roles === undefined || roles.includes(role));
}

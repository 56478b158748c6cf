import { Building2 } from "lucide-react";
import type { FrameTenant } from "../frame-context";
import type { Action } from "./action";

export function switchTenant(current: FrameTenant, tenants: readonly FrameTenant[]): Action[] {
  return tenants
    .filter(({ slug }) => slug !== current.slug)
    .map(({ slug, name }) => ({
      id: `tenant-${slug}`,
      label: name,
      group: "Switch workspace",
      icon: Building2,
      run: ({ go }) => go(`/${slug}`),
    }));
}

import { places } from "../navigation";
import type { Action } from "./action";

export const goToPlace: readonly Action[] = places.map(({ id, label, icon, path, roles, keys }) => ({
  id: `go-${id}`,
  label,
  group: "Go to",
  icon,
  roles,
  keys,
  run: ({ go, tenantSlug }) => go(`/${tenantSlug}${path}`),
}));

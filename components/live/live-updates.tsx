"use client";

import { useLiveUpdates } from "./use-live-updates";

/** Renders nothing: keeps the pages below the tenant's frame current. */
export function LiveUpdates({ tenantSlug }: { tenantSlug: string }) {
  useLiveUpdates(tenantSlug);
  return null;
}

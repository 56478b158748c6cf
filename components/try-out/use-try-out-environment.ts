import { useMemo } from "react";
import type { FormEnvironment } from "@/components/forms/form-environment";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";

/** People are the tenant's; files stay in the browser, since nothing of a try-out is kept. */
export function useTryOutEnvironment(): FormEnvironment {
  const tenant = useTenantFormEnvironment();
  return useMemo(
    () => ({
      ...tenant,
      uploadFile: async ({ name, size, type }, { onProgress }) => {
        onProgress(1);
        return { id: crypto.randomUUID(), name, size, type: type || "application/octet-stream" };
      },
      fileHref: () => "#",
    }),
    [tenant],
  );
}

import type { ReactNode } from "react";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { PageBody } from "@/components/shell/page-body";

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <PageBody>
      <AdminTabs />
      {children}
    </PageBody>
  );
}

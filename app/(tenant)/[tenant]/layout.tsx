import type { ReactNode } from "react";
import { TenantFrame } from "@/components/auth/tenant-frame";
import { getFrameData } from "@/server/trpc/frame-data";

type LayoutProps = { children: ReactNode; params: Promise<{ tenant: string }> };

export default async function TenantLayout({ children, params }: LayoutProps) {
  const data = await getFrameData((await params).tenant);
  return <TenantFrame {...data}>{children}</TenantFrame>;
}

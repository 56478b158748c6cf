import type { ReactNode } from "react";
import { TrpcProvider } from "@/components/trpc";

/** For people who have the address; search engines have no business here. */
export const metadata = { robots: { index: false, follow: false } };

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <TrpcProvider>{children}</TrpcProvider>;
}

"use client";

import Link from "next/link";
import { useFrame, usePathInTenant } from "@/components/shell/frame-context";
import { cn } from "@/components/ui/cn";

const pages = [
  { path: "/admin/members", label: "Members" },
  { path: "/admin/hooks", label: "Hooks" },
  { path: "/admin/endpoints", label: "Endpoints" },
  { path: "/admin/working-time", label: "Working time" },
  { path: "/admin/retention", label: "Retention" },
];

/** The pages of administration, above each of them. */
export function AdminTabs() {
  const { tenant } = useFrame();
  const here = usePathInTenant();
  return (
    <nav
      aria-label="Administration"
      className="mb-6 flex gap-4 overflow-x-auto border-b [scrollbar-width:none]"
    >
      {pages.map(({ path, label }) => {
        const isCurrent = here.startsWith(path);
        return (
          <Link
            key={path}
            href={`/${tenant.slug}${path}`}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "-mb-px flex h-9 shrink-0 items-center whitespace-nowrap border-transparent border-b-2 font-medium text-muted text-sm transition-colors hover:text-strong focus-visible:-outline-offset-2 pointer-coarse:h-11",
              isCurrent && "border-accent text-strong",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

import { ChevronRight } from "lucide-react";
import Link from "next/link";

export type Crumb = { label: string; href?: string };

/** Where this page lies. The last crumb is the page itself; on a phone only that one shows. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav data-slot="breadcrumb" aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-sm">
        {crumbs.map(({ label, href }, index) => {
          const last = index === crumbs.length - 1;
          return (
            <li
              key={`${href ?? ""}${label}`}
              className={
                last ? "flex min-w-0 items-center gap-1.5" : "flex items-center gap-1.5 max-md:hidden"
              }
            >
              {index > 0 && (
                <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-muted max-md:hidden" />
              )}
              {href && !last ? (
                <Link href={href} className="rounded-xs text-muted hover:text-strong">
                  {label}
                </Link>
              ) : (
                <span aria-current={last ? "page" : undefined} className="truncate font-medium text-strong">
                  {label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

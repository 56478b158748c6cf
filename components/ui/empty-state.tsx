import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = {
  icon?: LucideIcon;
  /** What this place is for, or what was not found. */
  title: string;
  /** One or two plain sentences. */
  children?: ReactNode;
  /** The one obvious next action first. */
  actions?: ReactNode;
  /** "h1" where this is all there is on the page. */
  heading?: "h1" | "h2" | "h3";
  className?: string;
};

export function EmptyState({
  icon: Icon,
  title,
  children,
  actions,
  heading = "h2",
  className,
}: EmptyStateProps) {
  const Heading = heading;
  return (
    <div
      data-slot="empty-state"
      className={cn("flex flex-col items-center justify-center px-6 py-14 text-center", className)}
    >
      {Icon && (
        <span className="mb-4 grid size-11 place-items-center rounded-lg border bg-panel text-muted">
          <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
        </span>
      )}
      <Heading className="font-semibold text-base text-strong">{title}</Heading>
      {children && <div className="mt-1 max-w-sm text-pretty text-muted">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap items-center justify-center gap-2">{actions}</div>}
    </div>
  );
}

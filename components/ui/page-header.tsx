import type { ReactNode } from "react";
import { cn } from "./cn";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence, only where the title does not say it. */
  description?: ReactNode;
  /** State of the thing, beside its title: a badge, a status. */
  meta?: ReactNode;
  /** The main action last. */
  actions?: ReactNode;
  className?: string;
};

export function PageHeader({ title, description, meta, actions, className }: PageHeaderProps) {
  return (
    <header
      data-slot="page-header"
      className={cn("flex flex-wrap items-start gap-x-6 gap-y-3 pb-5", className)}
    >
      <div className="grid min-w-0 flex-1 gap-1 max-md:basis-full">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-pretty font-semibold text-xl">{title}</h1>
          {meta}
        </div>
        {description && <p className="max-w-2xl text-pretty text-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

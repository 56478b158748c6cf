import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return (
    <section data-slot="card" className={cn("min-w-0 rounded-lg border bg-panel", className)} {...props} />
  );
}

type CardHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

export function CardHeader({ title, description, actions, className }: CardHeaderProps) {
  return (
    <div
      data-slot="card-header"
      className={cn("flex flex-wrap items-start gap-x-4 gap-y-2 px-5 pt-4 pb-3", className)}
    >
      <div className="grid min-w-0 flex-1 gap-0.5">
        <h2 className="font-semibold text-base">{title}</h2>
        {description && <p className="text-muted text-sm">{description}</p>}
      </div>
      {actions && <div className="flex items-center gap-2">{actions}</div>}
    </div>
  );
}

export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div data-slot="card-body" className={cn("px-5 pb-5 first:pt-5", className)} {...props} />;
}

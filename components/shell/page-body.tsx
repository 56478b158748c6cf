import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const widths = {
  /** Text, forms, details. */
  content: "mx-auto max-w-[1200px] px-4 py-6 md:px-8",
  /** Tables and dashboards. */
  wide: "px-4 py-6 md:px-8",
  /** A canvas: the page is the window below the header. */
  full: "h-[calc(100dvh-3rem)] max-md:h-[calc(100dvh-6.5rem-env(safe-area-inset-bottom))]",
};

type PageBodyProps = { width?: keyof typeof widths; children: ReactNode; className?: string };

/** The content of a page inside the frame. */
export function PageBody({ width = "content", children, className }: PageBodyProps) {
  return (
    <div data-slot="page-body" className={cn("w-full min-w-0", widths[width], className)}>
      {children}
    </div>
  );
}

import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Plain parts of a table; DataTable builds on them. The frame scrolls sideways, so the page never does. */
type TableProps = ComponentProps<"table"> & {
  /** Names the table and the region that scrolls. */
  "aria-label": string;
  /** For the frame around the table, for example a height within which it scrolls. */
  frameClassName?: string;
};

export function Table({ className, frameClassName, ...props }: TableProps) {
  return (
    <section
      data-slot="table-frame"
      aria-label={props["aria-label"]}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn("relative w-full overflow-x-auto rounded-[inherit]", frameClassName)}
    >
      <table
        data-slot="table"
        className={cn("w-full border-separate border-spacing-0 text-left text-sm", className)}
        {...props}
      />
    </section>
  );
}

export function TableHead({ className, ...props }: ComponentProps<"thead">) {
  return <thead data-slot="table-head" className={cn("sticky top-0 z-10 bg-panel", className)} {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody data-slot="table-body" {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      data-slot="table-row"
      className={cn("group/row aria-selected:bg-accent-soft [tbody>&]:hover:bg-hover", className)}
      {...props}
    />
  );
}

export function TableHeader({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      data-slot="table-header"
      scope="col"
      className={cn(
        "h-9 whitespace-nowrap border-b px-3 text-left font-medium text-muted text-xs first:pl-4 last:pr-4",
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td
      data-slot="table-cell"
      className={cn(
        "h-11 border-b px-3 py-1.5 align-middle text-default first:pl-4 last:pr-4 group-last/row:border-b-0",
        className,
      )}
      {...props}
    />
  );
}

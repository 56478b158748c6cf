import { cn } from "./cn";

/** A grey stand-in for what is on its way. Stays invisible for 150 ms, so quick answers never flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span data-slot="skeleton" aria-hidden="true" className="block animate-late">
      <span className={cn("block h-4 animate-pulse rounded-xs bg-pressed", className)} />
    </span>
  );
}

const rowIds = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/** Rows of a list that is loading; says so to assistive software. */
export function SkeletonRows({ rows = 5, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div data-slot="skeleton-rows" role="status" aria-label={label} className="divide-y">
      {rowIds.slice(0, rows).map((id, index) => (
        <div key={id} className="flex h-11 items-center gap-4 px-4">
          <Skeleton className={index % 3 === 1 ? "w-40" : "w-56"} />
          <div className="flex-1" />
          <Skeleton className="w-20" />
        </div>
      ))}
    </div>
  );
}

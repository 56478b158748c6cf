import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Delta = {
  /** The change in words: "12 %", "3 h". */
  text: string;
  direction: "up" | "down" | "flat";
  /** Whether this direction is good news; undefined when it is neither. */
  good?: boolean;
  /** What it is compared with: "than the week before". */
  comparedWith: string;
};

type StatProps = {
  label: string;
  figure: ReactNode;
  unit?: string;
  delta?: Delta;
  /** The list behind the figure. */
  href?: string;
  /** A note. */
  children?: ReactNode;
  className?: string;
};

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight };

/** One figure with its name, and a door to the list it was counted from. */
export function Stat({ label, figure, unit, delta, href, children, className }: StatProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this groups a figure with its name
    <div
      role="group"
      aria-label={label}
      data-slot="stat"
      className={cn(
        "relative grid min-w-0 content-start gap-1 rounded-lg border bg-panel p-4 transition-colors",
        href && "focus-within:outline-2 focus-within:outline-focus hover:border-line-strong hover:bg-hover",
        className,
      )}
    >
      <div className="text-muted text-sm">
        {href ? (
          <Link href={href} className="outline-none after:absolute after:inset-0 after:rounded-lg">
            {label}
          </Link>
        ) : (
          label
        )}
      </div>
      <div className="figures font-semibold text-2xl text-strong">
        {figure}
        {unit && <span className="ml-1 font-normal text-lg text-muted">{unit}</span>}
      </div>
      {delta && <DeltaLine {...delta} />}
      {children}
    </div>
  );
}

function DeltaLine({ text, direction, good, comparedWith }: Delta) {
  const Arrow = arrows[direction];
  const colour = good === undefined ? "text-default" : good ? "text-success-text" : "text-danger-text";
  return (
    <div className="flex flex-wrap items-center gap-x-1 text-muted text-xs">
      <span className={cn("figures inline-flex items-center gap-0.5 font-medium", colour)}>
        <Arrow aria-label={direction} className="size-3.5" />
        {text}
      </span>
      {comparedWith}
    </div>
  );
}

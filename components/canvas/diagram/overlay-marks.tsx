import { type LucideIcon, Minus, Pencil, Plus } from "lucide-react";
import type { CSSProperties } from "react";
import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { ChangeKind } from "@/engine/compare/change";

const solid: Record<Tone, string> = {
  neutral: "bg-inverse text-on-inverse",
  accent: "bg-accent text-on-accent",
  success: "bg-success-soft text-success-text ring-1 ring-success",
  warning: "bg-warning-soft text-warning-text ring-1 ring-warning",
  danger: "bg-danger text-on-accent",
  info: "bg-info-soft text-info-text ring-1 ring-info",
};

/** How much work stands at an element. */
export function TokenMark({ count, tone }: { count: number; tone: Tone }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "figures absolute -top-2.5 -right-2.5 grid h-5 min-w-5 place-items-center rounded-full px-1 font-semibold text-xs",
        solid[tone],
      )}
    >
      {count}
    </span>
  );
}

/** A sign besides the colour: plus, pencil, minus. */
export const changeMarks: Record<ChangeKind, { icon: LucideIcon; tone: Tone }> = {
  added: { icon: Plus, tone: "success" },
  changed: { icon: Pencil, tone: "info" },
  removed: { icon: Minus, tone: "danger" },
};

/** What became of an element from one version to another. */
export function ChangeMark({ kind }: { kind: ChangeKind }) {
  const { icon: Icon, tone } = changeMarks[kind];
  return (
    <span
      aria-hidden="true"
      className={cn("absolute -top-2.5 -right-2.5 grid size-5 place-items-center rounded-full", solid[tone])}
    >
      <Icon className="size-3" strokeWidth={2.5} />
    </span>
  );
}

export function HeatLabel({ label, below }: { value: number; label: string; below: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "figures absolute left-1/2 -translate-x-1/2 whitespace-nowrap rounded-xs bg-inverse px-1.5 py-0.5 font-medium text-on-inverse text-xs",
        below ? "top-full mt-1.5" : "bottom-full mb-1.5",
      )}
    >
      {label}
    </span>
  );
}

/** From the panel's colour (cool) to the warning's ground and on to the danger's (hot). */
export function heatStyle(heat: { value: number } | null | undefined): CSSProperties | undefined {
  if (!heat) return undefined;
  const value = Math.min(1, Math.max(0, heat.value));
  const ground = value < 0.5 ? "var(--color-panel)" : "var(--color-warning-soft)";
  const hot = value < 0.5 ? "var(--color-warning-soft)" : "var(--color-danger-soft)";
  const share = Math.round((value < 0.5 ? value : value - 0.5) * 200);
  return {
    backgroundColor: `color-mix(in oklch, ${hot} ${share}%, ${ground})`,
    borderColor: value > 0.66 ? "var(--color-danger)" : value > 0.33 ? "var(--color-warning)" : undefined,
  };
}

import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { cn } from "./cn";

const colour: Record<Tone, string> = {
  neutral: "bg-muted",
  accent: "bg-accent",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
  info: "bg-info",
};

type StatusDotProps = {
  tone: Tone;
  /** The state in words; colour alone says nothing to some people. */
  children: ReactNode;
  /** Something is happening right now. */
  live?: boolean;
  className?: string;
};

export function StatusDot({ tone, children, live, className }: StatusDotProps) {
  return (
    <span
      data-slot="status-dot"
      className={cn("inline-flex items-center gap-2 whitespace-nowrap align-middle", className)}
    >
      <span
        aria-hidden="true"
        className={cn("size-2 shrink-0 rounded-full", colour[tone], live && "animate-pulse")}
      />
      {children}
    </span>
  );
}

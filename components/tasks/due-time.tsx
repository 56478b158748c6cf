"use client";

import { CalendarClock } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";

type DueTimeProps = { at: Date; ended?: boolean; className?: string };

/** When a task is due; once that has passed it says so in word and colour, until the task is done. */
export function DueTime({ at, ended = false, className }: DueTimeProps) {
  const late = useNow() > at.getTime() && !ended;
  return (
    <span
      className={cn(
        "inline-flex items-baseline gap-1 whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0 [&_svg]:self-center",
        late && "font-medium text-danger-text",
        className,
      )}
    >
      <CalendarClock aria-hidden="true" />
      {late ? "Overdue since" : "Due"} <RelativeTime at={at} />
    </span>
  );
}

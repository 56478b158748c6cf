"use client";

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, History, type LucideIcon } from "lucide-react";
import { useEffect } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { Button } from "@/components/ui/button";
import { formatDateTime } from "@/components/ui/format-time";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale-provider";
import { shortcutRegistry } from "@/components/ui/shortcut-registry";
import { Slider } from "@/components/ui/slider";
import type { TimeMachine } from "./use-time-machine";

type Step = { label: string; keys?: string; icon: LucideIcon; to: (index: number, last: number) => number };

const steps = {
  first: { label: "First step", icon: ChevronFirst, to: () => 0 },
  previous: { label: "Previous step", keys: "ArrowLeft", icon: ChevronLeft, to: (index) => index - 1 },
  next: { label: "Next step", keys: "ArrowRight", icon: ChevronRight, to: (index) => index + 1 },
  last: { label: "Last step", icon: ChevronLast, to: (_, last) => last },
} satisfies Record<string, Step>;

type TimeMachineBarProps = {
  machine: TimeMachine;
  index: number;
  /** Whether its lines are the whole journal, or the latest of it. */
  isWhole: boolean;
};

/** Says which moment the page shows, and goes through the others. Stays in sight, since all below it follows. */
export function TimeMachineBar({ machine, index, isWhole }: TimeMachineBarProps) {
  const { lines, go, error } = machine;
  const locale = useLocale();
  const last = lines.length - 1;
  const line = lines[index];
  useStepKeys(machine, index);
  if (!line) return null;
  const place = `step ${index + 1} of ${isWhole ? "" : "the latest "}${lines.length}`;
  const moment = formatDateTime(line.at, locale);
  const button = ({ label, keys, icon, to }: Step) => {
    const target = to(index, last);
    const isThere = target < 0 || target > last || target === index;
    return (
      <IconButton
        icon={icon}
        label={label}
        aria-keyshortcuts={keys}
        aria-disabled={isThere}
        onClick={() => !isThere && go(target)}
      />
    );
  };
  return (
    <section
      aria-label="Time machine"
      className="sticky top-14 z-10 grid animate-enter gap-1 rounded-lg border border-accent bg-raised px-4 pt-3 pb-1 shadow-float"
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <History aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent-text" />
        <div role="status" className="min-w-0 flex-1">
          <p className="figures font-medium text-strong">
            As of {moment}, <span className="whitespace-nowrap">{place}</span>
          </p>
          <p className="line-clamp-2 text-pretty text-muted text-sm">
            {error ? sentenceOf(error) : `${line.text} · ${line.by}`}
          </p>
        </div>
        <Button size="sm" onClick={() => go(null)}>
          Back to now
        </Button>
      </div>
      <div className="-mx-2 flex items-center gap-1">
        {button(steps.first)}
        {button(steps.previous)}
        <Slider
          aria-label="Step of the request"
          valueText={`${place}, ${moment}: ${line.text}`}
          value={index}
          min={0}
          max={last}
          onValueChange={go}
          className="mx-2 flex-1"
        />
        {button(steps.next)}
        {button(steps.last)}
      </div>
    </section>
  );
}

/** The arrow keys go step by step wherever the focus is, unless it is in something that uses them itself. */
function useStepKeys({ lines, go }: TimeMachine, index: number) {
  useEffect(() => {
    const last = lines.length - 1;
    const shortcuts = [steps.previous, steps.next].map(({ keys, label, to }) =>
      shortcutRegistry.add({
        keys,
        label,
        group: "Time machine",
        run: () => go(Math.min(last, Math.max(0, to(index)))),
      }),
    );
    return () => {
      for (const remove of shortcuts) remove();
    };
  }, [lines, go, index]);
}

"use client";

import { useState } from "react";
import type { Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { type JournalLine, momentKey } from "./journal-lines";
import { journalWindow, LINES_AT_ONCE } from "./journal-window";

const dotTones: Record<Tone, string> = {
  neutral: "bg-muted",
  accent: "bg-accent",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
  info: "bg-info",
};

type JournalListProps = {
  lines: readonly JournalLine[];
  /** The line of the moment that the page shows; null: now. */
  chosen: number | null;
  onChoose: (index: number) => void;
  /** Brings lines from before the first one; null: there are none. */
  onEarlier: (() => void) | null;
};

/** What happened, latest first: who, what, when. A line leads to the request as of that moment. */
export function JournalList({ lines, chosen, onChoose, onEarlier }: JournalListProps) {
  const [shown, setShown] = useState(LINES_AT_ONCE);
  const { from, to } = journalWindow(lines.length, shown, chosen);
  const goBack = () => {
    setShown(to + LINES_AT_ONCE);
    if (to === lines.length) onEarlier?.();
  };
  const indexes = Array.from({ length: to - from }, (_, place) => lines.length - 1 - from - place);
  return (
    <>
      <ol className="relative grid gap-1 border-l pl-2" aria-label="Journal, latest first">
        {indexes.map((index) => {
          const line = lines[index];
          return (
            line && (
              <Line
                key={momentKey(line.moment)}
                line={line}
                isChosen={index === chosen}
                isAhead={chosen !== null && index > chosen}
                onChoose={() => onChoose(index)}
              />
            )
          );
        })}
      </ol>
      {(to < lines.length || onEarlier !== null) && (
        <Button variant="ghost" size="sm" className="mt-3" onClick={goBack}>
          Show earlier
        </Button>
      )}
    </>
  );
}

type LineProps = { line: JournalLine; isChosen: boolean; isAhead: boolean; onChoose: () => void };

function Line({ line, isChosen, isAhead, onChoose }: LineProps) {
  return (
    <li
      className={cn(
        "relative rounded-md px-3 py-1.5 transition-colors hover:bg-hover",
        isChosen && "bg-accent-soft hover:bg-accent-soft",
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          "absolute top-3 -left-[0.78rem] size-2 rounded-full ring-4 ring-page",
          isAhead ? "bg-line-strong" : dotTones[line.tone],
        )}
      />
      <p>
        <button
          type="button"
          aria-current={isChosen ? "step" : undefined}
          title="See the request as of here"
          onClick={onChoose}
          className={cn(
            "text-left before:absolute before:inset-0 before:rounded-md",
            isAhead ? "text-muted" : "text-strong",
          )}
        >
          {line.text}
        </button>
      </p>
      {line.detail && (
        <p className={cn("break-words text-sm", isAhead ? "text-muted" : "text-default")}>{line.detail}</p>
      )}
      <p className="text-muted text-sm">
        {line.by} · <RelativeTime at={line.at} className="relative" />
      </p>
    </li>
  );
}

"use client";

import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";
import { eventDescriber } from "./describe-event";

const dotTones: Record<Tone, string> = {
  neutral: "bg-muted",
  accent: "bg-accent",
  success: "bg-success",
  warning: "bg-warning",
  danger: "bg-danger",
  info: "bg-info",
};

/** What happened, latest first: who, what, when. */
export function JournalList({ instance }: { instance: InstanceDetail }) {
  const explain = eventDescriber(
    instance.definition,
    instance.journal.flatMap((entry) => entry.events),
  );
  const lines = instance.journal.flatMap((entry) =>
    entry.events.flatMap((event, index) => {
      const described = explain(event);
      return described
        ? [{ ...described, key: entry.sequence + index, at: entry.at, by: entry.actorName }]
        : [];
    }),
  );
  return (
    <ol className="relative grid gap-4 border-l pl-5" aria-label="Journal, latest first">
      {lines.toReversed().map((line) => (
        <li key={line.key} className="relative">
          <span
            aria-hidden="true"
            className={cn(
              "absolute top-1.5 -left-[1.53rem] size-2 rounded-full ring-4 ring-page",
              dotTones[line.tone],
            )}
          />
          <p className="text-strong">{line.text}</p>
          {line.detail && <p className="break-words text-default text-sm">{line.detail}</p>}
          <p className="text-muted text-sm">
            {line.by} · <RelativeTime at={line.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

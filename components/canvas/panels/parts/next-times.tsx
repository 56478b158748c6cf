"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useTRPC } from "@/components/trpc";
import { useLocale } from "@/components/ui/locale-provider";
import { useNow } from "@/components/ui/use-now";
import { nextTimes, type TimerSettings } from "@/engine/events/next-times";
import { dateTimeFormat } from "@/engine/intl-formats";

const SHOWN = 3;

/** When a timer would fire if it began now, by the workspace's calendar: what a duration or a cron really means. */
export function NextTimes({ timer }: { timer: TimerSettings }) {
  const trpc = useTRPC();
  const { language } = useLocale();
  const now = useNow();
  const calendar = useQuery(trpc.tenants.getWorkingTime.queryOptions(undefined, { staleTime: 300_000 }));
  if (!calendar.data) return null;
  const { timeZone } = calendar.data;
  const times = nextTimes(
    timer,
    { now: new Date(now).toISOString(), timeZone, calendar: calendar.data },
    SHOWN,
  );
  const format = dateTimeFormat(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  const isRepeated = timer.cycle !== undefined;
  if (times !== null && times.length === 0 && !isRepeated) return null;
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
      <CalendarClock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" />
      {times === null ? (
        <p className="text-muted">When that is depends on the values of each request.</p>
      ) : times.length === 0 ? (
        <p className="text-muted">It would not happen any more.</p>
      ) : (
        <div>
          <p className="text-muted">{isRepeated ? "The next times, if it began now:" : "If it began now:"}</p>
          <ul aria-label="Next times" className="figures text-default">
            {times.map((time) => (
              <li key={time}>{format.format(new Date(time))}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

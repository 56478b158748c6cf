"use client";

import { formatExactTime, formatRelative, type Moment } from "./format-time";
import { useLocale } from "./locale-provider";
import { Tooltip } from "./tooltip";
import { useNow } from "./use-now";

/** "5 min ago", with the exact moment on the member's clock on hover and focus. Keeps itself current. */
export function RelativeTime({ at, className }: { at: Moment; className?: string }) {
  const locale = useLocale();
  const now = useNow();
  const exact = formatExactTime(at, locale);
  return (
    <Tooltip content={<span className="figures">{exact}</span>}>
      <time
        data-slot="relative-time"
        dateTime={new Date(at).toISOString()}
        className={className}
        suppressHydrationWarning
      >
        {formatRelative(at, now, locale)}
      </time>
    </Tooltip>
  );
}

import { LifeBuoy } from "lucide-react";
import { formatDuration } from "@/components/ui/format-duration";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TakeoverRow } from "@/server/features/reports/get-processing-load.schema";

const reasons = { crash: "crashed", freeze: "stopped answering" };

/** Servers that died within the last day, and who took their work over. */
export function TakeoverList({ takeovers }: { takeovers: readonly TakeoverRow[] }) {
  if (takeovers.length === 0) return null;
  return (
    <section aria-label="Takeovers" className="rounded-lg border bg-panel">
      <h2 className="px-5 pt-3 pb-1 font-semibold text-base">Takeovers</h2>
      <ul className="divide-y">
        {takeovers.map((takeover) => (
          <li key={takeover.id} className="flex items-start gap-3 px-5 py-2.5">
            <LifeBuoy aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning-text" />
            <p className="min-w-0 flex-1 text-pretty">
              <span className="text-strong">
                {takeover.byServer} took over from {takeover.deadServer}
              </span>
              , {how(takeover)}, {takeover.releasedJobs} jobs and {takeover.releasedLeases} calls handed on.{" "}
              <span className="text-muted text-sm">
                <RelativeTime at={takeover.detectedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of it, and how long that went unnoticed. */
function how({ reason, unpluggedAt, lastBeatAt, detectedAt }: TakeoverRow): string {
  const noticed = (since: Date) => formatDuration(detectedAt.getTime() - since.getTime());
  return unpluggedAt === null
    ? `which ${reasons[reason]}: noticed ${noticed(lastBeatAt)} after its last sign of life`
    : `whose plug was pulled: noticed ${noticed(unpluggedAt)} later`;
}

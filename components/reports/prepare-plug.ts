import { formatDuration } from "@/components/ui/format-duration";
import type { PlugProgress } from "@/server/features/servers/servers.schema";

export interface PlugStep {
  label: string;
  /** "after 0.9 s"; null: not yet. */
  after: string | null;
}

/** The steps of a takeover, in the order in which they are usually reached, with their times since the plug was pulled. */
export function plugSteps(progress: PlugProgress): PlugStep[] {
  const { unpluggedAt, seenDeadAt, byServer, releasedJobs, releasedLeases } = progress;
  const after = (moment: Date | null) =>
    moment === null ? null : `after ${formatSeconds(moment.getTime() - unpluggedAt.getTime())}`;
  const heir = byServer ?? "another server";
  const held =
    releasedJobs + releasedLeases === 0 ? "It held nothing" : heldText(releasedJobs, releasedLeases);
  return [
    { label: "Seen dead", after: after(seenDeadAt) },
    {
      label: seenDeadAt === null ? "Work handed on" : `${held}; ${heir} took over`,
      after: after(seenDeadAt),
    },
    { label: "First work of yours since", after: after(progress.firstWorkAt) },
    { label: "Started again", after: after(progress.startedAgainAt) },
  ];
}

const heldText = (jobs: number, leases: number) => `${counted(jobs, "job")} and ${counted(leases, "call")}`;

const counted = (count: number, word: string) => `${count} ${count === 1 ? word : `${word}s`}`;

/** Tenths below a minute: this is about seconds. */
export const formatSeconds = (ms: number): string =>
  ms < 60_000 ? `${(Math.max(0, ms) / 1000).toFixed(1)} s` : formatDuration(ms);

/** Whether nothing more is to come, as far as one can know: somebody may have no work to be done. */
export function isPlugSettled({ now, seenDeadAt, firstWorkAt, startedAgainAt, unpluggedAt }: PlugProgress) {
  const elapsedMs = now.getTime() - unpluggedAt.getTime();
  return seenDeadAt !== null && startedAgainAt !== null && (firstWorkAt !== null || elapsedMs > 60_000);
}

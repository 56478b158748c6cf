import type { FaultKind } from "./faults";
import type { Verdict } from "./laws/check-laws";
import type { Stall } from "./stall-watch";

export interface ChaosReport {
  seed: number;
  minutes: number;
  workers: number;
  faults: Partial<Record<FaultKind, number>>;
  workerStarts: number;
  takeovers: { crash: number; freeze: number };
  accepted: number;
  repeatedStarts: number;
  ended: number;
  waiting: number;
  outsideCalls: { keys: number; calls: number };
  clicks: number;
  longestStall: Stall;
  settledMs: number;
  /** Steps stopped because servers died over them, although the suite had killed those. */
  suspects: number;
  lost: number;
  doubled: number;
  verdicts: Verdict[];
}

export const isBroken = ({ verdicts }: ChaosReport): boolean =>
  verdicts.some(({ violations }) => violations.length > 0);

/** What a person reads at the end. */
export function tellReport(report: ChaosReport): string {
  const { faults, takeovers, outsideCalls, longestStall, verdicts } = report;
  const during = longestStall.during.length === 0 ? "" : ` while ${longestStall.during.join(", ")}`;
  const lines = [
    ["faults", Object.entries(faults).map(([kind, count]) => `${count} ${kind}`)],
    ["worker starts", report.workerStarts],
    ["takeovers", `${takeovers.crash} after a crash, ${takeovers.freeze} after a freeze`],
    ["accepted", `${report.accepted} (${report.repeatedStarts} asked again)`],
    ["ended", `${report.ended}, ${report.waiting} wait where they should`],
    ["outside", `${outsideCalls.keys} keys in ${outsideCalls.calls} calls`],
    ["clicks on tasks", report.clicks],
    [
      "longest stall",
      `${seconds(longestStall.ms)} of ${longestStall.what}, ${longestStall.atSecond} s after the beginning${during}`,
    ],
    ["settled in", seconds(report.settledMs)],
    ["suspected", `${report.suspects} steps of having killed their servers; tried again`],
    ["lost", report.lost],
    ["doubled", report.doubled],
  ].map(([name, value]) => `  ${String(name).padEnd(16)} ${Array.isArray(value) ? value.join(", ") : value}`);
  const laws = verdicts.flatMap(({ law, violations }) => [
    `  ${violations.length === 0 ? "holds " : "BROKEN"} ${law}`,
    ...violations.map((violation) => `           ${violation}`),
  ]);
  const again = `npm run chaos -- --minutes ${report.minutes} --seed ${report.seed} --workers ${report.workers}`;
  return ["", ...lines, "", ...laws, "", `  The same faults again: ${again}`, ""].join("\n");
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

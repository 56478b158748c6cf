import type { ChaosOptions } from "./chaos-options";
import type { ChaosReport } from "./chaos-report";
import type { Scene } from "./faults";
import type { World } from "./laws/law";

type Measured = Pick<
  ChaosReport,
  "verdicts" | "repeatedStarts" | "clicks" | "longestStall" | "settledMs" | "suspects"
> & {
  options: ChaosOptions;
  counts: ChaosReport["faults"];
  scene: Scene;
};

/** Laws whose breaches are lost work, and those whose breaches are work done twice. */
const LOSSES = ["every accepted start is there", "every request has ended", "every message has reached"];
const DOUBLES = ["no step is done twice", "every task was completed once", "every call of a process"];

export async function writeReport(
  { admin, accepted, peer }: World,
  { options, counts, scene, verdicts, ...measured }: Measured,
): Promise<ChaosReport> {
  const { rows } = await admin.query<{ crash: number; freeze: number; ended: number; waiting: number }>(
    `select (select count(*)::int from takeovers where reason = 'crash') as crash,
       (select count(*)::int from takeovers where reason = 'freeze') as freeze,
       (select count(*)::int from instances where ended_at is not null) as ended,
       (select count(*)::int from instances where ended_at is null) as waiting`,
  );
  const { crash = 0, freeze = 0, ended = 0, waiting = 0 } = rows[0] ?? {};
  const breachesOf = (names: readonly string[]) =>
    verdicts
      .filter(({ law }) => names.some((name) => law.startsWith(name)))
      .reduce((sum, { violations }) => sum + violations.length, 0);
  const calls = [...peer.byKey.values()].reduce((sum, record) => sum + record.calls, 0);
  return {
    ...{ ...measured, verdicts, ended, waiting },
    seed: options.seed,
    minutes: options.minutes,
    workers: options.workers,
    faults: counts,
    workerStarts: scene.workerStarts,
    takeovers: { crash, freeze },
    accepted: accepted.length,
    outsideCalls: { keys: peer.byKey.size, calls },
    lost: breachesOf(LOSSES),
    doubled: breachesOf(DOUBLES),
  };
}

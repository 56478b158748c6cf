import { parseArgs } from "node:util";
import { Problem } from "@/scripts/run/say";

export interface ChaosOptions {
  /** How long faults happen. */
  minutes: number;
  /** Faults and their moments are drawn from it. */
  seed: number;
  /** Worker processes besides those that join for a while. */
  workers: number;
  /** Starts a second that the clients try for. */
  rate: number;
  /** Where the laws are written as JSON, for `npm test`. */
  report: string | null;
  /** Keeps the data also when every law holds. */
  keep: boolean;
}

const USAGE = `npm run chaos -- [options]

  --minutes N   how long faults happen (default 10)
  --seed S      which faults, when (default: by the clock)
  --workers N   worker processes (2 to 4, default 3)
  --rate N      starts a second (default 25)
  --keep        keep the data folder also when all is well
  --report F    write the result as JSON`;

/** Reads the command line; throws a text for people. */
export function readChaosOptions(args: readonly string[]): ChaosOptions {
  const { values } = parse(args);
  return {
    minutes: readNumber("minutes", values.minutes, { least: 0.1, most: 10_000, fallback: 10 }),
    seed: readNumber("seed", values.seed, { least: 0, most: 2 ** 31, fallback: Date.now() % 1_000_000 }),
    workers: readNumber("workers", values.workers, { least: 2, most: 4, fallback: 3 }),
    rate: readNumber("rate", values.rate, { least: 1, most: 1_000, fallback: 25 }),
    report: values.report ?? null,
    keep: values.keep ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        minutes: { type: "string" },
        seed: { type: "string" },
        workers: { type: "string" },
        rate: { type: "string" },
        report: { type: "string" },
        keep: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readNumber(
  name: string,
  given: string | undefined,
  { least, most, fallback }: { least: number; most: number; fallback: number },
): number {
  const value = given === undefined ? fallback : Number(given);
  if (!(value >= least && value <= most)) {
    throw new Problem(`--${name} must be a number from ${least} to ${most}, not "${given}".\n\n${USAGE}`);
  }
  return value;
}

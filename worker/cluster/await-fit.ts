import { getLog } from "@/server/log";
import { clockProblem, readClock } from "@/server/probes/clock";
import { checkSchema } from "@/server/probes/schema-fit";
import { CannotStart } from "./cannot-start";
import { pauseUnless } from "./pause-unless";

const LOOK_AGAIN_MS = 2_000;

/** Waits until the database is migrated; refuses a database that needs newer code, and a clock that is wrong. */
export async function awaitFit(stopping: AbortSignal): Promise<void> {
  for (let told = ""; !stopping.aborted; ) {
    const fit = await checkSchema();
    if (fit.kind === "fits") {
      break;
    }
    if (fit.kind === "serverOlder") {
      throw new CannotStart(fit.sentence);
    }
    if (fit.sentence !== told) {
      getLog("cluster").warn(`Waiting for the database to be migrated. ${fit.sentence}`);
      told = fit.sentence;
    }
    await pauseUnless(LOOK_AGAIN_MS, stopping);
  }
  const problem = stopping.aborted ? null : clockProblem(await readClock());
  if (problem !== null) {
    throw new CannotStart(problem);
  }
}

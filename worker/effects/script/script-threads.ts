import { WarmThreads } from "../warm-threads";
import type { SandboxAnswer } from "./sandbox";

/** The interrupt comes first; what ignores it loses its thread after this much more. */
const GRACE_MS = 250;

export type ScriptRun = { source: string; inputs: string; milliseconds: number };

const threads = new WarmThreads<ScriptRun, SandboxAnswer>({
  entry: new URL("./sandbox-thread.ts", import.meta.url),
  most: 2,
  memoryMegabytes: 64,
  runsPerThread: 500,
});

/** Runs a script in one of a few threads when the tenant's turn comes; those that did not end in time are replaced. */
export async function runScript(tenantId: string, request: ScriptRun): Promise<SandboxAnswer> {
  const answer = await threads.run(tenantId, request, request.milliseconds + GRACE_MS);
  return answer ?? { ok: false, reason: "It took too long, or more memory than a script may have." };
}

/** A few warm threads for scripts; those that did not end in time are replaced. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SandboxAnswer } from "./sandbox";

const THREADS = 2;
/** The interrupt comes first; what ignores it loses its thread after this much more. */
const GRACE_MS = 250;
/** A thread's memory only grows, so it is replaced now and then. */
const RUNS_PER_THREAD = 500;
const START_MS = 10_000;

export type ScriptRun = { source: string; inputs: string; milliseconds: number };

class ScriptThread {
  private readonly worker = new Worker(new URL("./sandbox-thread.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    resourceLimits: { maxOldGenerationSizeMb: 64 },
    env: {},
  });
  private readonly ready = once(this.worker, "message", { signal: AbortSignal.timeout(START_MS) });
  runs = 0;

  constructor() {
    this.worker.unref();
    // Whoever waits for an answer hears of it; in between nobody has to.
    this.worker.on("error", () => undefined);
    this.ready.catch(() => undefined);
  }

  /** Null when the thread had to be ended, or ended by itself. */
  async run(request: ScriptRun): Promise<SandboxAnswer | null> {
    this.runs += 1;
    const answer = new AbortController();
    try {
      await this.ready;
      this.worker.postMessage(request);
      const signal = AbortSignal.any([answer.signal, AbortSignal.timeout(request.milliseconds + GRACE_MS)]);
      const [given]: SandboxAnswer[] = await Promise.race([
        once(this.worker, "message", { signal }),
        once(this.worker, "exit", { signal }).then(() => []),
      ]);
      return given ?? null;
    } catch {
      return null;
    } finally {
      answer.abort();
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

const idle: ScriptThread[] = [];
const waiting: ((thread: ScriptThread) => void)[] = [];
let open = 0;

function take(): ScriptThread | Promise<ScriptThread> {
  const thread = idle.pop();
  if (thread !== undefined) return thread;
  if (open < THREADS) {
    open += 1;
    return new ScriptThread();
  }
  return new Promise((resolve) => waiting.push(resolve));
}

function giveBack(thread: ScriptThread): void {
  const next = waiting.shift();
  if (next === undefined) idle.push(thread);
  else next(thread);
}

/** Runs a script in one of the threads; waits for its turn when all are at work. */
export async function runScript(request: ScriptRun): Promise<SandboxAnswer> {
  const thread = await take();
  const answer = await thread.run(request);
  if (answer !== null && thread.runs < RUNS_PER_THREAD) {
    giveBack(thread);
    return answer;
  }
  await thread.end();
  giveBack(new ScriptThread());
  return answer ?? { ok: false, reason: "It took too long, or more memory than a script may have." };
}

/** Ends the threads; a later script opens new ones. */
export async function closeScriptThreads(): Promise<void> {
  const threads = idle.splice(0);
  open -= threads.length;
  await Promise.all(threads.map((thread) => thread.end()));
}

/** Threads for what would hold up the server's own: each runs one request after the other, and is replaced when one does not end. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { FairLine } from "./fair-line";

const START_MS = 10_000;
/** Well within the half minute by which leases outlast what they are for. */
const PATIENCE_MS = 20_000;

/** A request got no thread in time; nothing of it was begun. */
export class NoThread extends Error {
  override readonly name = "NoThread";
}

type ThreadSettings = {
  /** The module that the threads run. It says something when it is ready, and answers each message with one. */
  entry: URL;
  /** At the same time; others wait for their turn, which tenants take one after the other. */
  most: number;
  /** How long they wait, in milliseconds; 20 seconds if not given. */
  patienceMs?: number;
  memoryMegabytes: number;
  /** A thread's memory only grows, so it is replaced now and then. */
  runsPerThread: number;
};

class WarmThread<Request, Answer> {
  private readonly worker: Worker;
  private readonly ready: Promise<unknown>;
  runs = 0;

  constructor({ entry, memoryMegabytes }: ThreadSettings) {
    this.worker = new Worker(entry, {
      execArgv: ["--import", "tsx"],
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      env: {},
    });
    this.ready = once(this.worker, "message", { signal: AbortSignal.timeout(START_MS) });
    this.worker.unref();
    // Whoever waits for an answer hears of it; in between nobody has to.
    this.worker.on("error", () => undefined);
    this.ready.catch(() => undefined);
  }

  /** Null when the thread had to be ended, or ended by itself. */
  async run(request: Request, milliseconds: number): Promise<Answer | null> {
    this.runs += 1;
    const answer = new AbortController();
    try {
      await this.ready;
      this.worker.postMessage(request);
      const signal = AbortSignal.any([answer.signal, AbortSignal.timeout(milliseconds)]);
      const [given]: Answer[] = await Promise.race([
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

const pools = new Set<{ end: () => Promise<void> }>();

/** A few threads of one kind, started when they are needed. */
export class WarmThreads<Request, Answer> {
  private readonly settings: ThreadSettings;
  private readonly idle: WarmThread<Request, Answer>[] = [];
  private readonly line = new FairLine<(thread: WarmThread<Request, Answer>) => void>();
  private open = 0;

  constructor(settings: ThreadSettings) {
    this.settings = settings;
    pools.add(this);
  }

  /**
   * Waits for the tenant's turn when all are at work, and throws `NoThread` when that takes too long; null when the request did
   * not end in time or took too much memory.
   */
  async run(tenantId: string, request: Request, milliseconds: number): Promise<Answer | null> {
    const thread = await this.take(tenantId);
    const answer = await thread.run(request, milliseconds);
    if (answer !== null && thread.runs < this.settings.runsPerThread) {
      this.giveBack(thread);
      return answer;
    }
    await thread.end();
    this.giveBack(new WarmThread(this.settings));
    return answer;
  }

  /** Ends the threads that are idle; a later request starts new ones. */
  async end(): Promise<void> {
    const threads = this.idle.splice(0);
    this.open -= threads.length;
    await Promise.all(threads.map((thread) => thread.end()));
  }

  private async take(tenantId: string): Promise<WarmThread<Request, Answer>> {
    const thread = this.idle.pop();
    if (thread !== undefined) return thread;
    if (this.open < this.settings.most) {
      this.open += 1;
      return new WarmThread(this.settings);
    }
    const { promise, resolve, reject } = Promise.withResolvers<WarmThread<Request, Answer>>();
    this.line.join(tenantId, resolve);
    const timer = setTimeout(() => {
      if (this.line.leave(tenantId, resolve)) reject(new NoThread("All threads were at work."));
    }, this.settings.patienceMs ?? PATIENCE_MS);
    return promise.finally(() => clearTimeout(timer));
  }

  private giveBack(thread: WarmThread<Request, Answer>): void {
    const next = this.line.next();
    if (next === undefined) this.idle.push(thread);
    else next(thread);
  }
}

/** Ends all threads of this process that are idle. */
export async function closeThreads(): Promise<void> {
  await Promise.all([...pools].map((pool) => pool.end()));
}

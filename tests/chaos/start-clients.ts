/**
 * Systems and people who start requests, and remember what they were promised: only a start that was answered counts, and
 * one that was not is asked again under the same key until it is.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "@/server/features/demo/random";
import { deliver } from "../support/published-hook";
import { REFUSED_PREFIX } from "./chaos-peer";
import type { ChaosTenant, Startable } from "./chaos-stage";
import { isPassing } from "./is-passing";

export interface Accepted {
  tenantId: string;
  instanceId: string;
  process: string;
  order: string;
}

const CLIENTS = 6;
const RETRY_MS = 100;
/** More that has been begun and not ended than this makes the clients wait: the machine, not the suite, sets the pace. */
const MOST_OPEN = 1_500;
/** One order in so many is refused by the outside, and waits as an incident. */
const REFUSED_SHARE = 0.02;

export class StartClients {
  readonly accepted: Accepted[] = [];
  /** Answers that were asked for again. */
  repeated = 0;
  private readonly tenants: readonly ChaosTenant[];
  private readonly random: Random;
  private readonly stopping = new AbortController();
  private running: Promise<void>[] = [];

  constructor(tenants: readonly ChaosTenant[], random: Random) {
    this.tenants = tenants;
    this.random = random;
  }

  /** How many orders the outside refuses: they wait, and are not lost. */
  get refused(): number {
    return this.accepted.filter(({ order }) => order.startsWith(REFUSED_PREFIX)).length;
  }

  begin(rate: number, countOpen: () => number): void {
    const everyMs = (CLIENTS * 1_000) / rate;
    this.running = Array.from({ length: CLIENTS }, () => this.work(everyMs, countOpen));
  }

  /** Nothing new; what was begun is brought to its answer. */
  async end(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private async work(everyMs: number, countOpen: () => number): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const next = performance.now() + everyMs;
      if (countOpen() < MOST_OPEN) await this.startOne();
      await pause(Math.max(1, next - performance.now()));
    }
  }

  private async startOne(): Promise<void> {
    const tenant = this.random.pick(this.tenants);
    const startable = this.random.pick(tenant.startable);
    const isRefused =
      startable.name === "Call" && this.random.chance(REFUSED_SHARE * tenant.startable.length);
    const order = `${isRefused ? REFUSED_PREFIX : "order"}-${randomUUID()}`;
    const start = this.random.chance(0.8) ? byHook(startable, order) : byMember(tenant, startable, order);
    const instanceId = await this.insist(start);
    this.accepted.push({ tenantId: tenant.tenantId, instanceId, process: startable.name, order });
  }

  private async insist(start: () => Promise<string | null>): Promise<string> {
    for (;;) {
      const instanceId = await start();
      if (instanceId !== null) return instanceId;
      this.repeated += 1;
      await pause(RETRY_MS);
    }
  }
}

/** The instance's id, or null when there was no answer that says yes or no. */
function byHook({ hook }: Startable, order: string): () => Promise<string | null> {
  const id = `msg_${randomUUID()}`;
  return async () => {
    const { status, body } = await deliver(hook.publicId, { order }, { secret: hook.secret, id });
    if (status === 202) return String(body.instance.id);
    if (status >= 500 || status === 429) return null;
    throw new Error(`The hook refused a good delivery with ${status}: ${JSON.stringify(body)}`);
  };
}

function byMember({ caller }: ChaosTenant, { processId }: Startable, order: string) {
  const start = { processId, submission: { order }, idempotencyKey: randomUUID() };
  return async () => {
    try {
      return (await caller.instances.start(start)).instanceId;
    } catch (error) {
      if (isPassing(error)) return null;
      throw error;
    }
  };
}

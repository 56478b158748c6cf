/**
 * Turns that a hint begins without a way through the queue, while this server has hands free. With all hands full the
 * queue decides who is next; and a lane whose time was up waits for its place there like any other. So hints make work
 * start sooner and let nobody pass.
 */
import type { Pool } from "pg";
import { getLog } from "@/server/log";
import { addLaneJobs } from "@/server/runtime/add-lane-jobs";
import type { LaneHint } from "@/server/runtime/lane-hints";
import { laneJobKey } from "@/server/runtime/lanes";
import { isNobodysFault } from "@/server/runtime/nobodys-fault";
import type { ServerContext } from "../server-context";
import { chooseServer, type RunningServer, takes } from "./choose-server";
import { listRunningServers } from "./list-running-servers";
import { runLane } from "./run-lane";

export const SERVERS_MS = 1_000;

export class HintedTurns {
  private readonly context: ServerContext;
  private readonly running = new Set<Promise<unknown>>();
  private servers: readonly RunningServer[];

  constructor(context: ServerContext) {
    this.context = context;
    this.servers = [{ id: context.serverId, scope: context.scope }];
  }

  /** Learns which servers there are; this one counts even before the others know it. */
  async look(): Promise<void> {
    const servers = await listRunningServers();
    const { serverId: id, scope } = this.context;
    this.servers = servers.some((server) => server.id === id) ? servers : [...servers, { id, scope }];
  }

  /** For work of this process's own making: true when this server sees to it. */
  takeHere(hint: LaneHint): boolean {
    const { context } = this;
    if (context.draining.aborted || !takes(context.scope, hint)) return false;
    const job = { ...hint, slot: 0 };
    const key = laneJobKey(job);
    if (context.turns.join(key)) return true;
    if (context.turns.isQueued(key) || context.busy >= context.hands) return false;
    this.begin(hint);
    return true;
  }

  /** For a hint that all servers hear: the one that is chosen takes it, or leaves it to the queue. */
  hear(hint: LaneHint): void {
    const { context } = this;
    if (context.draining.aborted || chooseServer(this.servers, hint) !== context.serverId) return;
    if (!this.takeHere(hint)) this.queue(context.queuePool, hint);
  }

  /** Waits for the turns that run. */
  async end(): Promise<void> {
    await Promise.all(this.running);
  }

  private begin(hint: LaneHint): void {
    const { context } = this;
    context.busy += 1;
    const run: Promise<unknown> = runLane(context, { ...hint, slot: 0 })
      // The rows are as they were; the sweep brings them again.
      .catch((error: unknown) => {
        const level = isNobodysFault(error) ? "debug" : "warn";
        getLog("lanes")[level]({ error, ...hint }, "a turn failed; it comes round again");
      })
      .finally(() => {
        context.busy -= 1;
        this.running.delete(run);
      });
    this.running.add(run);
  }

  private queue(pool: Pool, hint: LaneHint): void {
    addLaneJobs(pool, [{ ...hint, slot: 0 }]).catch(() => undefined);
  }
}

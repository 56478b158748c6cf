/**
 * People at their inbox. Each task is completed by a double click whose two halves choose different outcomes, so that both
 * cannot be right; what they were told is remembered.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "@/server/features/demo/random";
import type { ChaosTenant } from "./chaos-stage";
import { isPassing } from "./is-passing";

const LOOK_MS = 400;

export class TaskClients {
  /** By task: the outcomes of the clicks that were answered with yes. */
  readonly confirmed = new Map<string, string[]>();
  clicks = 0;
  private readonly tenants: readonly ChaosTenant[];
  private readonly random: Random;
  private isEnding = false;
  private running: Promise<void>[] = [];

  constructor(tenants: readonly ChaosTenant[], random: Random) {
    this.tenants = tenants;
    this.random = random;
  }

  begin(): void {
    this.running = this.tenants.map((tenant) => this.work(tenant));
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.all(this.running);
  }

  private async work(tenant: ChaosTenant): Promise<void> {
    while (!this.isEnding) {
      const taskIds = await listOpen(tenant);
      for (const taskId of taskIds) await this.doubleClick(tenant, taskId);
      await pause(LOOK_MS);
    }
  }

  private async doubleClick({ caller }: ChaosTenant, taskId: string): Promise<void> {
    const outcomes = this.random.chance(0.5) ? ["yes", "no"] : ["no", "yes"];
    await Promise.all(
      outcomes.map(async (outcome) => {
        this.clicks += 1;
        try {
          await caller.tasks.complete({ taskId, outcome, comment: null, submission: {} });
          this.confirmed.set(taskId, [...(this.confirmed.get(taskId) ?? []), outcome]);
        } catch (error) {
          if (!isPassing(error) && !isTooLate(error)) throw error;
        }
      }),
    );
  }
}

async function listOpen({ caller }: ChaosTenant): Promise<string[]> {
  try {
    return (await caller.tasks.list({ limit: 50 })).items.map(({ id }) => id);
  } catch (error) {
    if (isPassing(error)) return [];
    throw error;
  }
}

const isTooLate = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "CONFLICT" || error.code === "NOT_FOUND");

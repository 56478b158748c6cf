/**
 * What the lanes of this server did, per tenant, added up in memory and written every few seconds to the minute of the
 * database's clock. A crash loses the last seconds of these figures, never any work.
 */

import type { Lane } from "@/contracts/lane";
import { getLog } from "@/server/log";
import type { SliceResult } from "@/server/runtime/work-slice";
import { withTenantSql } from "@/server/tenancy/with-tenant";

interface Sum {
  tenantId: string;
  lane: Lane;
  slices: number;
  rows: number;
  elements: number;
  busyMs: number;
  maxWaitMs: number;
}

/** What this server did in a lane since it began, for its own figures. */
export interface LaneTotal {
  slices: number;
  rows: number;
  elements: number;
  busySeconds: number;
  lastWaitSeconds: number;
}

export class LaneLoad {
  readonly totals = new Map<Lane, LaneTotal>();
  private sums = new Map<string, Sum>();
  private readonly serverId: string;

  constructor(serverId: string) {
    this.serverId = serverId;
  }

  add(tenantId: string, lane: Lane, result: Omit<SliceResult, "isFull">, busyMs: number): void {
    const { rows, elements, maxWaitMs } = result;
    this.addToTotal(lane, result, busyMs);
    this.merge({ tenantId, lane, slices: 1, rows, elements, busyMs, maxWaitMs });
  }

  /** Writes what has been added up; what cannot be written stays for the next time. */
  async flush(): Promise<void> {
    const taken = this.sums;
    this.sums = new Map();
    for (const sum of taken.values()) {
      try {
        await this.write(sum);
      } catch (error) {
        this.merge(sum);
        getLog("lanes").warn({ error }, "load figures could not be written; trying again");
      }
    }
  }

  private addToTotal(lane: Lane, result: Omit<SliceResult, "isFull">, busyMs: number): void {
    const total = this.totals.get(lane);
    this.totals.set(lane, {
      slices: (total?.slices ?? 0) + 1,
      rows: (total?.rows ?? 0) + result.rows,
      elements: (total?.elements ?? 0) + result.elements,
      busySeconds: (total?.busySeconds ?? 0) + busyMs / 1000,
      lastWaitSeconds: result.maxWaitMs / 1000,
    });
  }

  private merge(more: Sum): void {
    const key = `${more.lane} ${more.tenantId}`;
    const sum = this.sums.get(key);
    if (sum === undefined) {
      this.sums.set(key, more);
      return;
    }
    sum.slices += more.slices;
    sum.rows += more.rows;
    sum.elements += more.elements;
    sum.busyMs += more.busyMs;
    sum.maxWaitMs = Math.max(sum.maxWaitMs, more.maxWaitMs);
  }

  private async write({ tenantId, lane, ...sum }: Sum): Promise<void> {
    const values = [
      tenantId,
      lane,
      this.serverId,
      sum.slices,
      sum.rows,
      sum.elements,
      sum.busyMs,
      sum.maxWaitMs,
    ];
    await withTenantSql(tenantId, (client) => client.query(WRITE, values));
  }
}

const WRITE = `
  insert into lane_load as l (tenant_id, minute, lane, server_id, slices, rows, elements, busy_ms, max_wait_ms)
  values ($1, date_trunc('minute', now()), $2, $3, $4, $5, $6, $7, $8)
  on conflict (tenant_id, minute, lane, server_id) do update set slices = l.slices + excluded.slices,
    rows = l.rows + excluded.rows, elements = l.elements + excluded.elements, busy_ms = l.busy_ms + excluded.busy_ms,
    max_wait_ms = greatest(l.max_wait_ms, excluded.max_wait_ms)`;

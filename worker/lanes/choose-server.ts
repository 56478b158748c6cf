/**
 * Which of the running servers sees to a hint. Each server works that out for itself, and all come to the same answer
 * (rendezvous hashing), so that one of them acts; when servers come or go only their own tenants move. While they
 * disagree for a moment two act, which rows' locks make harmless, or none, which the sweep makes good.
 */
import type { LaneHint } from "@/server/runtime/lane-hints";
import { type ServerScope, takesTenant } from "../cluster/server-scope";

export interface RunningServer {
  id: string;
  scope: Pick<ServerScope, "lanes" | "tenantIds" | "excludedTenantIds">;
}

/** The id of the server; null when none of them takes such work. */
export function chooseServer(servers: readonly RunningServer[], hint: LaneHint): string | null {
  let chosen: string | null = null;
  let most = -1;
  for (const { id, scope } of servers) {
    if (!takes(scope, hint)) continue;
    const weight = hash(`${id} ${hint.tenantId}`);
    if (weight > most) {
      most = weight;
      chosen = id;
    }
  }
  return chosen;
}

export const takes = (scope: RunningServer["scope"], { lane, tenantId }: LaneHint) =>
  (scope.lanes === null || scope.lanes.includes(lane)) && takesTenant(scope, tenantId);

/** FNV-1a, 32 bits, with the last mixing steps of MurmurHash3: neighbouring ids must give unlike weights. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

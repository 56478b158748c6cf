import type { PoolClient } from "pg";
import type { Refusal } from "@/engine/instance/types";
import { notFound } from "../errors";
import { activeTraceparent } from "../tracing";
import { decideStarts, type StartRequest } from "./decide-starts";
import { writeStarts } from "./write-starts";

export interface StartInstance extends StartRequest {
  tenantId: string;
}

export type StartResult =
  | { ok: true; instanceId: string; reference: string; taskIds: string[] }
  | { ok: false; refusal: Refusal };

/**
 * Starts an instance of the published version within the client's transaction, which must be the tenant's; at most once
 * per transaction, several starts together go through `writeStarts`. A refusal (not published, archived, an invalid
 * submission) is a value and writes nothing; throws NOT_FOUND for an unknown process.
 */
export async function startInstance(
  client: PoolClient,
  { tenantId, ...request }: StartInstance,
): Promise<StartResult> {
  const traceparent = activeTraceparent();
  const [decision] = await decideStarts(client, tenantId, [{ traceparent, ...request }]);
  if (decision === undefined || "unknown" in decision) {
    throw notFound("process");
  }
  if (!decision.ok) {
    return decision;
  }
  const [started] = await writeStarts(client, tenantId, [decision]);
  if (started === undefined) {
    throw new Error("A start that was decided was not written.");
  }
  return { ok: true, ...started };
}

import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { notFound } from "@/server/errors";
import {
  type DecidedStart,
  decideStarts,
  type Published,
  type StartRequest,
} from "@/server/runtime/decide-starts";
import type { Outcome } from "@/server/runtime/shared-commits";
import type { Started } from "@/server/runtime/write-starts";
import { refusalError } from "../instances/refusal-error";
import type { Delivery, Recorded } from "./delivery";

/** A delivery that starts something. */
export type Accepted = { delivery: Delivery; start: DecidedStart };

export interface DecidedDeliveries {
  accepted: Accepted[];
  /** An outcome for each delivery, in their order, once the accepted ones were written. */
  outcomesOf(started: readonly Pick<Started, "instanceId" | "reference">[]): Outcome<Recorded>[];
}

export async function decideDeliveries(
  client: PoolClient,
  tenantId: string,
  deliveries: readonly Delivery[],
  processes: ReadonlyMap<string, Published>,
): Promise<DecidedDeliveries> {
  if (deliveries.length === 0) return { accepted: [], outcomesOf: () => [] };
  const decisions = await decideStarts(client, tenantId, deliveries.map(startRequest), processes);
  const accepted = deliveries.flatMap((delivery, index) => {
    const start = decisions[index];
    return start?.ok ? [{ delivery, start }] : [];
  });
  return {
    accepted,
    outcomesOf(started) {
      const written = started.values();
      return deliveries.map(({ hook }, index): Outcome<Recorded> => {
        const decision = decisions[index];
        if (decision === undefined || "unknown" in decision) return { refused: notFound("process") };
        if (!decision.ok) return { refused: refusalError(decision.refusal) };
        const { instanceId, reference } = written.next().value ?? { instanceId: "", reference: "" };
        return { done: { instanceId, reference, tenantSlug: hook.tenantSlug, isReplay: false } };
      });
    },
  };
}

const startRequest = ({ hook, submission, traceparent }: Delivery): StartRequest => ({
  processId: hook.processId,
  instanceId: newId(),
  startKind: "hook",
  requesterId: null,
  hookId: hook.id,
  submission,
  traceparent,
  actor: { kind: "hook", hookId: hook.id },
  mode: "inline",
});

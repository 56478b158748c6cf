import { z } from "zod";
import type { EffectRequest, JournalEvent } from "@/contracts/journal";
import { maskedRequest } from "@/engine/repair/masked-request";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** As the engine has written it. */
const RequestSchema = z.custom<EffectRequest>();

/** What failed steps had sent last, by token, without what lets somebody in. */
export async function listSent(
  tx: Transaction,
  instanceId: string,
  tokens: readonly number[],
): Promise<Map<number, EffectRequest>> {
  if (tokens.length === 0) return new Map();
  const effects = await tx.effect.findMany({
    where: { instanceId, awaited: true, token: { in: [...tokens] } },
    select: { token: true, request: true },
    orderBy: { createdAt: "asc" },
  });
  return new Map(effects.map(({ token, request }) => [token, maskedRequest(RequestSchema.parse(request))]));
}

/** The event as people may see it. */
export function withoutSecrets(event: JournalEvent): JournalEvent {
  return event.type === "effectRequested" || event.type === "notificationRequested"
    ? { ...event, request: maskedRequest(event.request) }
    : event;
}

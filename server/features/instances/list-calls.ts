import { z } from "zod";
import type { EffectRequest } from "@/contracts/journal";
import { maskedRequest } from "@/engine/repair/masked-request";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { CallView } from "./get-instance.schema";

/** As the engine has written it. */
const RequestSchema = z.custom<EffectRequest>();

type Asking = { id: string; holdsCalls: boolean };

/** The calls and mails that an instance waits for, by token: which try it is, what the last one said, when the next comes. */
export async function listCalls(
  tx: Transaction,
  { id: instanceId, holdsCalls }: Asking,
): Promise<Map<number, CallView>> {
  const effects = await tx.effect.findMany({
    where: { instanceId, status: "open", awaited: true },
    select: {
      token: true,
      attempts: true,
      maxAttempts: true,
      lastError: true,
      readyAt: true,
      leaseToken: true,
      request: true,
    },
  });
  return new Map(
    effects.map(({ token, attempts, maxAttempts, lastError, readyAt, leaseToken, request }) => {
      const isHeld = holdsCalls && readyAt === null && leaseToken === null;
      const held = isHeld ? maskedRequest(RequestSchema.parse(request)) : null;
      const nextTryAt = leaseToken === null ? readyAt : null;
      return [token, { attempts, maxAttempts, lastError, nextTryAt, held }];
    }),
  );
}

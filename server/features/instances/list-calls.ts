import type { Transaction } from "@/server/tenancy/with-tenant";
import type { CallView } from "./get-instance.schema";

/** The calls and mails that an instance waits for, by token: which try it is, what the last one said, when the next comes. */
export async function listCalls(tx: Transaction, instanceId: string): Promise<Map<number, CallView>> {
  const effects = await tx.effect.findMany({
    where: { instanceId, status: "open", awaited: true },
    select: {
      token: true,
      attempts: true,
      maxAttempts: true,
      lastError: true,
      readyAt: true,
      leaseToken: true,
    },
  });
  return new Map(
    effects.map(({ token, attempts, maxAttempts, lastError, readyAt, leaseToken }) => [
      token,
      { attempts, maxAttempts, lastError, nextTryAt: leaseToken === null ? readyAt : null },
    ]),
  );
}

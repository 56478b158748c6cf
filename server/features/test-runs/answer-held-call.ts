import type { PoolClient } from "pg";
import type { StepReply } from "@/contracts/scenario";
import type { Command } from "@/engine/instance/types";
import { AppError, notFound } from "@/server/errors";
import { executeCommand } from "@/server/runtime/execute-command";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { refusalError } from "../instances/refusal-error";
import { canTestProcesses } from "./test-runs.policy";
import { AnswerHeldCallInputSchema, AnswerHeldCallOutputSchema } from "./test-runs.schema";

type Held = { tenantId: string; instanceId: string; token: number };

/** Says what came back for a call that a test run does not make, in place of a worker that would have made it. */
export const answerHeldCall = memberProcedure
  .use(allow(canTestProcesses))
  .input(AnswerHeldCallInputSchema)
  .output(AnswerHeldCallOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId, userId } = ctx.member;
    const { instanceId, token, reply } = input;
    await withTenantByKeys(tenantId, async (client) => {
      await endHeld(client, { tenantId, instanceId, token }, reply);
      const result = await executeCommand(client, {
        tenantId,
        instanceId,
        command: commandOf(token, reply),
        actor: { kind: "member", memberId, userId },
      });
      if (!result.ok) throw refusalError(result.refusal);
    });
    return { instanceId };
  });

const commandOf = (token: number, reply: StepReply): Command =>
  reply.kind === "result"
    ? { type: "effectSucceeded", token, result: reply.value }
    : {
        type: "effectFailed",
        token,
        reason: reply.reason,
        ...(reply.code !== undefined && { code: reply.code }),
      };

/** The instance first, then the effect: everybody locks in this order. Throws where nothing is held there. */
async function endHeld(
  client: PoolClient,
  { tenantId, instanceId, token }: Held,
  reply: StepReply,
): Promise<void> {
  const { rowCount } = await client.query(
    "select from instances where tenant_id = $1 and id = $2 and holds_calls for no key update",
    [tenantId, instanceId],
  );
  if (rowCount !== 1) throw notFound("test run");
  const failed = reply.kind === "failure";
  const ended = await client.query(
    `update effects set status = $4, last_error = $5, ended_at = clock_timestamp()
     where tenant_id = $1 and instance_id = $2 and token = $3 and awaited and status = 'open' and ready_at is null
       and lease_token is null`,
    [tenantId, instanceId, token, failed ? "failed" : "succeeded", failed ? reply.reason : null],
  );
  if (ended.rowCount === 0) {
    throw new AppError("CONFLICT", "Nothing waits for an answer there any more. Look at the request again.");
  }
}

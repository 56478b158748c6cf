import type { z } from "zod";
import { admitStart } from "@/server/runtime/admit-start";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenant, withTenantByKeys } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { refusalError } from "../instances/refusal-error";
import { makeTestVersion } from "./make-test-version";
import { canTestProcesses } from "./test-runs.policy";
import { StartTestRunInputSchema, StartTestRunOutputSchema } from "./test-runs.schema";

/** Starts the draft for real, with a test mark: lanes, tasks and timers work as ever, reports leave it out. */
export const startTestRun = memberProcedure
  .use(allow(canTestProcesses))
  .input(StartTestRunInputSchema)
  .output(StartTestRunOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId, userId } = ctx.member;
    await admitStart(tenantId);
    const versionId = await withTenant(tenantId, (tx) => makeTestVersion(tx, ctx.member, input.processId));
    const result = await withTenantByKeys(tenantId, (client) =>
      startInstance(client, {
        tenantId,
        processId: input.processId,
        instanceId: input.idempotencyKey,
        startKind: input.by,
        requesterId: input.by === "member" ? memberId : null,
        hookId: null,
        ...broughtBy(input),
        actor: { kind: "member", memberId, userId },
        mode: "inline",
        test: { versionId, holdsCalls: input.calls === "held" },
      }),
    );
    if (!result.ok) throw refusalError(result.refusal);
    return { instanceId: result.instanceId, reference: result.reference };
  });

/** What the start begins with: a form that was filled in, or what came with the event. */
function broughtBy({ by, element, submission }: z.infer<typeof StartTestRunInputSchema>) {
  if (by !== "event") return { submission, ...(element === undefined ? {} : { element }) };
  const payload = Object.keys(submission).length === 0 ? null : submission;
  return { submission: {}, happened: { element: element ?? "", payload } };
}

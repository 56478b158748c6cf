import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ProcessVersionInputSchema } from "./get-process-version.schema";
import { canBuildProcesses } from "./processes.policy";
import { DraftRevisionOutputSchema } from "./update-process-draft.schema";

/** Puts a version back into the draft. Running instances and the published version do not change. */
export const restoreProcessVersion = memberProcedure
  .use(allow(canBuildProcesses))
  .input(ProcessVersionInputSchema)
  .output(DraftRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const version = await tx.processVersion.findFirst({
        where: { id: input.versionId, processId: input.processId },
      });
      if (!version) throw notFound("version");
      const draft: ProcessDefinition = ProcessDefinitionSchema.parse(version.definition);
      const { tenantId } = ctx.member;
      return tx.process.update({
        where: { tenantId_id: { tenantId, id: input.processId } },
        data: { draft, name: draft.name, draftRevision: { increment: 1 }, updatedAt: new Date() },
        select: { draftRevision: true },
      });
    }),
  );

import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { ProcessVersionInputSchema } from "./get-process-version.schema";
import { canBuildProcesses } from "./processes.policy";
import { DraftRevisionOutputSchema } from "./update-process-draft.schema";

/** Puts a version back into the draft. Running instances and the published version do not change. */
export const restoreProcessVersion = memberProcedure
  .use(allow(canBuildProcesses))
  .use(tellsOfDraft("process"))
  .input(ProcessVersionInputSchema)
  .output(DraftRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const version = await tx.processVersion.findFirst({
        where: { id: input.versionId, processId: input.processId },
        include: { process: { select: { archivedAt: true } } },
      });
      if (!version) throw notFound("version");
      if (version.process.archivedAt) {
        throw new AppError("GONE", "This process is archived. Restore it before you change it.");
      }
      const draft: ProcessDefinition = ProcessDefinitionSchema.parse(version.definition);
      const { tenantId, memberId } = ctx.member;
      return tx.process.update({
        where: { tenantId_id: { tenantId, id: input.processId } },
        data: {
          draft,
          originId: version.originId,
          name: draft.name.trim() || "Untitled process",
          draftRevision: { increment: 1 },
          updatedAt: new Date(),
          updatedBy: memberId,
        },
        select: { draftRevision: true },
      });
    }),
  );

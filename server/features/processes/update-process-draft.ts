import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { getOwnedProcess } from "./get-owned-process";
import { canBuildProcesses } from "./processes.policy";
import { DraftRevisionOutputSchema, UpdateProcessDraftInputSchema } from "./update-process-draft.schema";

/** Saves the draft if nobody has since the caller's revision; CONFLICT otherwise, so that no work is overwritten. */
export const updateProcessDraft = memberProcedure
  .use(allow(canBuildProcesses))
  .use(tellsOfDraft("process"))
  .input(UpdateProcessDraftInputSchema)
  .output(DraftRevisionOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { processId, draftRevision, draft } = input;
      const { count } = await tx.process.updateMany({
        where: { id: processId, draftRevision, archivedAt: null },
        data: {
          draft,
          name: draft.name.trim() || "Untitled process",
          draftRevision: draftRevision + 1,
          updatedAt: new Date(),
          updatedBy: ctx.member.memberId,
        },
      });
      if (count === 1) return { draftRevision: draftRevision + 1 };
      const process = await getOwnedProcess(tx, processId);
      if (process.archivedAt) {
        throw new AppError("GONE", "This process is archived. Restore it before you change it.");
      }
      throw new AppError(
        "CONFLICT",
        "Somebody else has changed this process in the meantime. Load their version, or keep yours.",
      );
    }),
  );

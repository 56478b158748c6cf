import { isDeepStrictEqual } from "node:util";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { getOwnedProcess } from "./get-owned-process";
import { GetProcessOutputSchema, ProcessIdInputSchema } from "./get-process.schema";
import { canReadProcesses } from "./processes.policy";

export const getProcess = memberProcedure
  .use(allow(canReadProcesses))
  .input(ProcessIdInputSchema)
  .output(GetProcessOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const process = await getOwnedProcess(tx, input.processId);
      const version = process.publishedVersionId
        ? await tx.processVersion.findFirst({ where: { id: process.publishedVersionId } })
        : null;
      const editor = process.updatedBy ?? process.createdBy;
      const names = await loadNames(tx, [editor]);
      return {
        id: process.id,
        name: process.name,
        draft: ProcessDefinitionSchema.parse(process.draft),
        draftRevision: process.draftRevision,
        updatedBy: { memberId: editor, name: names.member(editor) ?? FORMER_MEMBER },
        published: version && {
          versionId: version.id,
          number: version.number,
          publishedAt: version.publishedAt,
        },
        hasChanges: !version || !isDeepStrictEqual(version.definition, process.draft),
        isArchived: process.archivedAt !== null,
      };
    }),
  );

import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { tellsOfDraft } from "@/server/trpc/tells-of-draft";
import { ArchiveProcessInputSchema, ArchiveProcessOutputSchema } from "./archive-process.schema";
import { canBuildProcesses } from "./processes.policy";
import { restoreStartEvents, setStartEvents } from "./set-start-events";

/** An archived process cannot be started or changed; its instances run to their end. */
export const archiveProcess = memberProcedure
  .use(allow(canBuildProcesses))
  .use(tellsOfDraft("process"))
  .input(ArchiveProcessInputSchema)
  .output(ArchiveProcessOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { count } = await tx.process.updateMany({
        where: { id: input.processId },
        data: { archivedAt: input.archived ? new Date() : null },
      });
      if (count === 0) throw notFound("process");
      const owner = { tenantId: ctx.member.tenantId, processId: input.processId };
      await (input.archived ? setStartEvents(tx, owner, null) : restoreStartEvents(tx, owner));
      return { archived: input.archived };
    }),
  );

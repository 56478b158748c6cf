import { ProcessDefinitionSchema } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "../instances/instances.policy";
import { ListStartableProcessesOutputSchema } from "./list-startable-processes.schema";

/** What people can start: published, not archived, and open to members. */
export const listStartableProcesses = memberProcedure
  .use(allow(canStartInstances))
  .output(ListStartableProcessesOutputSchema)
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const processes = await tx.process.findMany({
        where: { archivedAt: null, publishedVersionId: { not: null } },
        select: { id: true, publishedVersionId: true },
      });
      const versions = await tx.processVersion.findMany({
        where: { id: { in: processes.flatMap((process) => process.publishedVersionId ?? []) } },
        select: { processId: true, definition: true },
      });
      const startable = versions.flatMap(({ processId, definition }) => {
        const parsed = ProcessDefinitionSchema.parse(definition);
        const { name, description } = parsed;
        const starts = startsFor(parsed, "member");
        const hasForm = starts.some(({ formId }) => formId !== undefined);
        return starts.length === 0
          ? []
          : [{ id: processId, name, description: description ?? null, hasForm }];
      });
      return startable.sort((one, other) => one.name.localeCompare(other.name));
    }),
  );

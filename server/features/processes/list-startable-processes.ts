import { startsFor } from "@/engine/definition/starts";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canStartInstances } from "../instances/instances.policy";
import { ListStartableProcessesOutputSchema } from "./list-startable-processes.schema";
import { loadDefinitions } from "./stored-definitions";

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
      const definitions = await loadDefinitions(
        tx,
        ctx.member.tenantId,
        processes.flatMap((process) => process.publishedVersionId ?? []),
      );
      const startable = processes.flatMap(({ id: processId, publishedVersionId }) => {
        const definition = definitions.get(publishedVersionId ?? "");
        if (definition === undefined) return [];
        const { name, description } = definition;
        const starts = startsFor(definition, "member");
        const hasForm = starts.some(({ formId }) => formId !== undefined);
        return starts.length === 0
          ? []
          : [{ id: processId, name, description: description ?? null, hasForm }];
      });
      return startable.sort((one, other) => one.name.localeCompare(other.name));
    }),
  );

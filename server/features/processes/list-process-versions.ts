import { PublicationSchema } from "@/contracts/impact";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { getOwnedProcess } from "./get-owned-process";
import { ProcessIdInputSchema } from "./get-process.schema";
import { ListProcessVersionsOutputSchema } from "./list-process-versions.schema";
import { canReadProcesses } from "./processes.policy";

/** Far more than anybody reads; older versions stay reachable through their instances. */
const MOST_VERSIONS = 200;

/** Latest first. */
export const listProcessVersions = memberProcedure
  .use(allow(canReadProcesses))
  .input(ProcessIdInputSchema)
  .output(ListProcessVersionsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const process = await getOwnedProcess(tx, input.processId);
      const versions = await tx.processVersion.findMany({
        where: { processId: process.id, test: false },
        orderBy: { number: "desc" },
        take: MOST_VERSIONS,
      });
      const open = await tx.instance.groupBy({
        by: ["processVersionId"],
        where: { processId: process.id, endedAt: null },
        _count: true,
      });
      const counts = new Map(open.map((row) => [row.processVersionId, row._count]));
      const names = await loadNames(
        tx,
        versions.map((version) => version.publishedBy),
      );
      return versions.map((version) => ({
        id: version.id,
        number: version.number,
        publishedAt: version.publishedAt,
        publishedBy: names.member(version.publishedBy) ?? FORMER_MEMBER,
        note: version.note,
        publication: PublicationSchema.nullable().parse(version.publication),
        elements: ProcessDefinitionSchema.parse(version.definition).elements.length,
        openInstances: counts.get(version.id) ?? 0,
        isCurrent: version.id === process.publishedVersionId,
      }));
    }),
  );

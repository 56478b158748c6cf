import { isDeepStrictEqual } from "node:util";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage, keyset } from "../keyset";
import { countProblems } from "./count-problems";
import { ListProcessesInputSchema, ListProcessesOutputSchema } from "./list-processes.schema";
import { loadDirectory } from "./load-directory";
import { canReadProcesses } from "./processes.policy";

/** A page of processes, latest changed first, each with what needs attention. */
export const listProcesses = memberProcedure
  .use(allow(canReadProcesses))
  .input(ListProcessesInputSchema)
  .output(ListProcessesOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.process.findMany({
        where: {
          archivedAt: input.archived ? { not: null } : null,
          ...(input.search && { name: { contains: input.search, mode: "insensitive" } }),
        },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const versions = await tx.processVersion.findMany({
        where: { id: { in: page.flatMap((row) => row.publishedVersionId ?? []) } },
      });
      const open = await tx.instance.groupBy({
        by: ["processId"],
        where: { processId: { in: page.map((row) => row.id) }, endedAt: null, test: false },
        _count: true,
      });
      const drafts = page.map((row) => ProcessDefinitionSchema.parse(row.draft));
      const directory = await loadDirectory(tx, drafts);
      const problems = countProblems(drafts, directory);
      const items = page.map((row, index) => {
        const version = versions.find((candidate) => candidate.id === row.publishedVersionId);
        return {
          id: row.id,
          name: row.name,
          version: version?.number ?? null,
          publishedAt: version?.publishedAt ?? null,
          updatedAt: row.updatedAt,
          openInstances: open.find((count) => count.processId === row.id)?._count ?? 0,
          ...(problems[index] ?? { errors: 0, warnings: 0 }),
          hasChanges: !version || !isDeepStrictEqual(version.definition, row.draft),
        };
      });
      return { items, nextCursor };
    }),
  );

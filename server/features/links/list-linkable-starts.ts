import { z } from "zod";
import { startsFor } from "@/engine/definition/starts";
import { elementTitle } from "@/engine/elements/element-title";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { loadDefinitions } from "../processes/stored-definitions";
import { canManageLinks } from "./links.policy";
import { LinkableStartSchema } from "./links.schema";

/** Starts that are open to people, of published processes, by name. */
export const listLinkableStarts = memberProcedure
  .use(allow(canManageLinks))
  .output(z.array(LinkableStartSchema))
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const processes = await tx.process.findMany({
        where: { archivedAt: null, publishedVersionId: { not: null } },
        select: { id: true, publishedVersionId: true },
      });
      const versionIds = processes.flatMap((process) => process.publishedVersionId ?? []);
      const definitions = await loadDefinitions(tx, ctx.member.tenantId, versionIds);
      const starts = processes.flatMap(({ id: processId, publishedVersionId }) => {
        const definition = definitions.get(publishedVersionId ?? "");
        const open = definition === undefined ? [] : startsFor(definition, "member");
        return open.map((start) => ({
          processId,
          processName: definition?.name ?? "",
          element: start.id,
          title: open.length > 1 ? elementTitle(start) : null,
        }));
      });
      return starts.sort((one, other) => one.processName.localeCompare(other.processName));
    }),
  );

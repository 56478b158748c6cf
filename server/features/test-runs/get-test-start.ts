import { ProcessDefinitionSchema } from "@/contracts/process";
import { type WayToBegin, waysToBegin } from "@/engine/definition/starts";
import { elementTitle } from "@/engine/elements/element-title";
import { reachesOut, tellsOthers } from "@/engine/elements/reaches-out";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { getOwnedProcess } from "../processes/get-owned-process";
import { loadDirectory, publishedForms } from "../processes/load-directory";
import { canTestProcesses } from "./test-runs.policy";
import { GetTestStartInputSchema, GetTestStartOutputSchema } from "./test-runs.schema";

/** What a test run of the draft begins with: its form, and what the draft would do outside. */
export const getTestStart = memberProcedure
  .use(allow(canTestProcesses))
  .input(GetTestStartInputSchema)
  .output(GetTestStartOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const process = await getOwnedProcess(tx, input.processId);
      const draft = ProcessDefinitionSchema.parse(process.draft);
      const ways = waysToBegin(draft);
      const { by, start } = chosen(ways, input.start);
      const forms = publishedForms(await loadDirectory(tx, [draft]));
      return {
        processId: input.processId,
        name: draft.name,
        description: draft.description ?? null,
        starts: ways.map((way) => ({ by: way.by, element: way.start.id, title: elementTitle(way.start) })),
        by,
        element: start.id,
        form: forms[start.formId ?? ""] ?? null,
        ...stepFieldsOf(start),
        reachesOut: draft.elements
          .filter(reachesOut)
          .map((element) => ({ element: element.id, title: elementTitle(element) })),
        tells: draft.elements.filter(tellsOthers).map(elementTitle),
      };
    }),
  );

function chosen(
  ways: readonly WayToBegin[],
  asked: { by: WayToBegin["by"]; element: string } | undefined,
): WayToBegin {
  const way = ways.find(({ by, start }) => by === asked?.by && start.id === asked.element) ?? ways[0];
  if (!way) {
    throw new AppError("REFUSED", "This draft has no start yet. Add one, then test it.");
  }
  return way;
}

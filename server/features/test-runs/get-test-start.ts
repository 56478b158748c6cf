import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
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
      const start = startOf(draft, input.element);
      const forms = publishedForms(await loadDirectory(tx, [draft]));
      return {
        processId: input.processId,
        name: draft.name,
        description: draft.description ?? null,
        starts: startsFor(draft, "member").map((one) => ({ element: one.id, title: elementTitle(one) })),
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

function startOf(draft: ProcessDefinition, element: string | undefined) {
  const starts = startsFor(draft, "member");
  const start = starts.find(({ id }) => id === element) ?? starts[0];
  if (!start) {
    throw new AppError(
      "REFUSED",
      "This draft has no start for people, so nobody can begin a test run by hand.",
    );
  }
  return start;
}

import { ProcessDefinitionSchema } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { FormIdInputSchema } from "../forms/get-form.schema";
import { loadFormColumns } from "./form-columns";
import { type FormColumns, GetFormColumnsOutputSchema } from "./get-form-columns.schema";
import { canReadSubmissions } from "./submissions.policy";

/** What the answers to a form can be shown and narrowed by. */
export const getFormColumns = memberProcedure
  .use(allow(canReadSubmissions))
  .input(FormIdInputSchema)
  .output(GetFormColumnsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { name, columns, versions } = await loadFormColumns(tx, input.formId);
      const places = await listPlaces(tx, input.formId);
      return { name, columns, versions: versions.map(({ number }) => number), places };
    }),
  );

/** More processes than this are found by their answers, not picked from a list. */
const MOST_PROCESSES = 50;

/** The steps of published processes that use the form. */
async function listPlaces(tx: Transaction, formId: string): Promise<FormColumns["places"]> {
  const pins = await tx.processVersionForm.findMany({
    where: { formId },
    select: { processVersionId: true },
  });
  const processes = await tx.process.findMany({
    where: { publishedVersionId: { in: pins.map((pin) => pin.processVersionId) } },
    select: { id: true, name: true, publishedVersionId: true },
    orderBy: { name: "asc" },
    take: MOST_PROCESSES,
  });
  const versions = await tx.processVersion.findMany({
    where: { id: { in: processes.flatMap((process) => process.publishedVersionId ?? []) } },
    select: { id: true, definition: true },
  });
  return processes.flatMap(({ id: processId, name: processName, publishedVersionId }) => {
    const stored = versions.find(({ id }) => id === publishedVersionId);
    if (stored === undefined) return [];
    return ProcessDefinitionSchema.parse(stored.definition).elements.flatMap((element) => {
      const isHere =
        (element.type === "userTask" || element.type === "startEvent") && element.formId === formId;
      return isHere ? [{ processId, processName, element: element.id, stepName: elementTitle(element) }] : [];
    });
  });
}

import { type Element, ProcessDefinitionSchema } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadForms } from "./forms.policy";
import { FormIdInputSchema } from "./get-form.schema";
import { getOwnedForm } from "./get-owned-form";
import { type FormStep, ListFormStepsOutputSchema } from "./list-form-steps.schema";

/** So many processes are as much as anybody looks through to preview a form. */
const MOST_PROCESSES = 50;

type ProcessRow = { id: string; name: string; draft: unknown };

/** The steps that show a form, each with what it hides, locks and requires: a preview shows the form as one of them. */
export const listFormSteps = memberProcedure
  .use(allow(canReadForms))
  .input(FormIdInputSchema)
  .output(ListFormStepsOutputSchema)
  .query(({ ctx, input: { formId } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      await getOwnedForm(tx, formId);
      const rows = await tx.$queryRaw<ProcessRow[]>`
        select id, name, draft from processes
        where tenant_id = ${ctx.member.tenantId}::uuid and archived_at is null
          and jsonb_path_exists(draft, '$.elements[*] ? (@.formId == $form)', jsonb_build_object('form', ${formId}::text))
        order by name, id limit ${MOST_PROCESSES}`;
      return rows.flatMap(({ id, name, draft }) =>
        ProcessDefinitionSchema.parse(draft)
          .elements.filter((element) => "formId" in element && element.formId === formId)
          .flatMap((element) => stepOf(element, { processId: id, processName: name })),
      );
    }),
  );

function stepOf(element: Element, process: { processId: string; processName: string }): FormStep[] {
  if (element.type !== "startEvent" && element.type !== "userTask") return [];
  return [{ ...process, element: element.id, title: elementTitle(element), ...stepFieldsOf(element) }];
}

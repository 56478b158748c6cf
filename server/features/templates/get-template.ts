import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { gallery } from "./gallery";
import { GetTemplateInputSchema, GetTemplateOutputSchema } from "./get-template.schema";
import { findGroups } from "./make/find-people";
import { canUseTemplates } from "./templates.policy";

export const getTemplate = memberProcedure
  .use(allow(canUseTemplates))
  .input(GetTemplateInputSchema)
  .output(GetTemplateOutputSchema)
  .query(({ ctx, input: { key } }) => {
    const { process, forms, decisions = [], tables = [], people, sample, scenarios } = gallery[key];
    return withTenant(ctx.member.tenantId, async (tx) => {
      const groups = await findGroups(tx, people);
      return {
        key,
        description: process.description,
        forms: forms.map(({ definition }) => definition),
        decisions: decisions.map(({ model }) => model),
        tables: tables.map(({ name, shape, records }) => ({ name, shape, records })),
        people: people.map(({ id, name }) => ({ name, group: groups.get(id)?.name ?? null })),
        sample,
        scenarios: [...scenarios],
      };
    });
  });

import { v7 as newId } from "uuid";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { insertScenarios } from "../scenarios/insert-scenarios";
import { CreateFromTemplateInputSchema, CreateFromTemplateOutputSchema } from "./create-from-template.schema";
import { freeName } from "./free-name";
import { gallery } from "./gallery";
import { linkTemplate } from "./link-template";
import { findPeople } from "./make/find-people";
import { makeDecisions } from "./make/make-decisions";
import { makeForms } from "./make/make-forms";
import { makeTables } from "./make/make-tables";
import { namedLike, namesOf } from "./make/maker";
import { scenariosOf } from "./scenarios-of";
import { canUseTemplates } from "./templates.policy";

/**
 * Makes the template's process as a draft, and what it needs, published: nothing is missing when it opens. All of it or
 * nothing; used twice, it makes a second set with names of its own.
 */
export const createFromTemplate = memberProcedure
  .use(allow(canUseTemplates))
  .input(CreateFromTemplateInputSchema)
  .output(CreateFromTemplateOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const template = gallery[input.key];
    const { title, forms, decisions = [], tables = [], people } = template;
    return withTenant(tenantId, async (tx) => {
      const maker = { tx, tenantId, memberId };
      const name = freeName(title, namesOf(await tx.process.findMany(namedLike([title]))));
      const draft = linkTemplate(template, name, {
        forms: await makeForms(maker, forms),
        decisions: await makeDecisions(maker, decisions),
        tables: await makeTables(maker, tables),
        people: await findPeople(tx, people),
      });
      const id = newId();
      await tx.process.create({ data: { tenantId, id, name, draft, createdBy: memberId } });
      await insertScenarios(tx, { tenantId, processId: id, memberId }, scenariosOf(template, memberId));
      return { processId: id, name };
    });
  });

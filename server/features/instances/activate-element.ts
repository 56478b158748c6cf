import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ActivateElementInputSchema, AdHocOutputSchema } from "./ad-hoc.schema";
import { chooseStep } from "./choose-step";
import { canChooseSteps } from "./instances.policy";

/** Starts a step inside an ad-hoc sub-process. */
export const activateElement = memberProcedure
  .use(allow(canChooseSteps))
  .input(ActivateElementInputSchema)
  .output(AdHocOutputSchema)
  .mutation(async ({ ctx, input: { instanceId, ...step } }) => {
    await chooseStep(ctx.member, instanceId, { type: "activateElement", ...step });
    return { instanceId };
  });

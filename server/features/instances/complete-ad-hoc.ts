import { allow, memberProcedure } from "@/server/trpc/procedures";
import { AdHocOutputSchema, CompleteAdHocInputSchema } from "./ad-hoc.schema";
import { chooseStep } from "./choose-step";
import { canChooseSteps } from "./instances.policy";

/** Says that an ad-hoc sub-process is done, where no condition does. */
export const completeAdHoc = memberProcedure
  .use(allow(canChooseSteps))
  .input(CompleteAdHocInputSchema)
  .output(AdHocOutputSchema)
  .mutation(async ({ ctx, input: { instanceId, token } }) => {
    await chooseStep(ctx.member, instanceId, { type: "completeAdHoc", token });
    return { instanceId };
  });

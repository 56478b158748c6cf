import { ReviewSchema } from "@/server/features/publishing/review.schema";
import { reviewProcess } from "@/server/features/publishing/review-process";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ProcessIdInputSchema } from "./get-process.schema";
import { canBuildProcesses } from "./processes.policy";

/** What publishing the saved draft would break, and how its scenarios go, as publishing will see it. */
export const getProcessReview = memberProcedure
  .use(allow(canBuildProcesses))
  .input(ProcessIdInputSchema)
  .output(ReviewSchema)
  .query(({ ctx, input }) => reviewProcess(ctx.member, input.processId));

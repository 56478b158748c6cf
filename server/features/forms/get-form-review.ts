import { ReviewSchema } from "@/server/features/publishing/review.schema";
import { reviewForm } from "@/server/features/publishing/review-form";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canBuildForms } from "./forms.policy";
import { FormIdInputSchema } from "./get-form.schema";

/** What publishing the saved draft would break, as publishing will see it. */
export const getFormReview = memberProcedure
  .use(allow(canBuildForms))
  .input(FormIdInputSchema)
  .output(ReviewSchema)
  .query(({ ctx, input }) => reviewForm(ctx.member, input.formId));

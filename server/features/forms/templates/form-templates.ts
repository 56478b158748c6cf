import type { FormDefinition } from "@/contracts/form";
import type { FormPart } from "../../templates/blocks/parts";
import { leaveForm } from "../../templates/gallery/leave";
import { purchaseForm } from "../../templates/gallery/purchase-form";
import type { FormTemplateKey } from "../create-form.schema";

type FormPlan = Pick<FormDefinition, "description" | "fields">;

const contentOf = ({ definition: { description, fields } }: FormPart): FormPlan => ({ description, fields });

/** What each template fills a new form with, besides its name. */
export const formPlans: Record<FormTemplateKey, FormPlan> = {
  blank: { fields: [] },
  purchaseRequest: contentOf(purchaseForm),
  leaveRequest: contentOf(leaveForm),
};

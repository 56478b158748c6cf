import type { Rights } from "@/contracts/role";
import { canReadForms } from "../forms/forms.policy";
import { canReadAllInstances } from "../instances/instances.policy";

/** Reads all that was filled in with a form: whoever may see all requests anyway, and forms as they are built. */
export function canReadSubmissions(member: Rights): boolean {
  return canReadForms(member) && canReadAllInstances(member);
}

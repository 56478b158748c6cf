/** Who does what in the templates. Every tenant has an owner, so nothing ever waits for nobody. */
import type { Candidate } from "@/contracts/human-work";
import { people } from "./parts";

const owners: Candidate = { kind: "role", role: "owner" };
export const leaders: Candidate[] = [owners, { kind: "role", role: "admin" }];

export const requester: Candidate = { kind: "requester" };

/** Whoever has no manager yet is looked after by the owners. */
export const manager: Candidate[] = [{ kind: "manager" }, owners];

export const humanResources = people("HR", leaders);
export const finance = people("Finance", leaders);
export const purchasing = people("Purchasing", leaders);
export const directors = people("Directors", leaders);
export const itSupport = people("IT support", leaders);
export const security = people("Security", leaders);
export const facilities = people("Facilities", leaders);
export const changeBoard = people("Change board", leaders);
export const legal = people("Legal", leaders);
export const privacy = people("Privacy", leaders);
export const customerCare = people("Customer care", leaders);

/** Stands in samples and scenarios for a member; whoever uses the template takes the place. */
export const somebody = "01980000-0000-7000-8000-00000000a001";

import { expect, it } from "vitest";
import { acceptSubmission } from "@/engine/form/accept-submission";
import { compileForm } from "@/engine/form/compile-form";
import { complaintForm } from "../templates/gallery/complaint";
import { leaveForm } from "../templates/gallery/leave";
import { purchaseForm } from "../templates/gallery/purchase-form";
import { seededRandom } from "./random";
import { sampleComplaint, sampleLeave, samplePurchase } from "./sample-submissions";

const at = new Date("2027-01-11T08:00:00.000Z");
const clock = { now: at.toISOString(), timeZone: "UTC" };

it.each([
  ["purchases", purchaseForm, samplePurchase],
  ["leave", leaveForm, sampleLeave],
  ["complaints", complaintForm, sampleComplaint],
] as const)("the forms of the gallery take the demo's %s", (_, { definition }, sample) => {
  const form = compileForm(definition);
  const random = seededRandom(1);
  const refused = Array.from({ length: 50 }, () => acceptSubmission(form, sample(random, at), clock)).filter(
    ({ ok }) => !ok,
  );
  expect(refused).toEqual([]);
});

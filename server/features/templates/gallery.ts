import { access } from "./gallery/access";
import { change } from "./gallery/change";
import { complaint } from "./gallery/complaint";
import { contract } from "./gallery/contract";
import { expense } from "./gallery/expense";
import { incident } from "./gallery/incident";
import { invoice } from "./gallery/invoice";
import { leave } from "./gallery/leave";
import { offboarding } from "./gallery/offboarding";
import { onboarding } from "./gallery/onboarding";
import { purchase } from "./gallery/purchase";
import { recruiting } from "./gallery/recruiting";
import type { Template } from "./template";
import type { GalleryKey } from "./templates.schema";

/** Every worked process that the schema names. */
export const gallery: Readonly<Record<GalleryKey, Template>> = {
  leave,
  onboarding,
  offboarding,
  recruiting,
  purchase,
  expense,
  invoice,
  access,
  incident,
  change,
  contract,
  complaint,
};

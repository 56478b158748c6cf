import { router } from "@/server/trpc/procedures";
import { archiveForm } from "./archive-form";
import { createForm } from "./create-form";
import { getForm } from "./get-form";
import { getFormVersion } from "./get-form-version";
import { listFormVersions } from "./list-form-versions";
import { listForms } from "./list-forms";
import { publishForm } from "./publish-form";
import { restoreFormVersion } from "./restore-form-version";
import { updateFormDraft } from "./update-form-draft";

export const formsRouter = router({
  list: listForms,
  get: getForm,
  create: createForm,
  updateDraft: updateFormDraft,
  publish: publishForm,
  listVersions: listFormVersions,
  getVersion: getFormVersion,
  restoreVersion: restoreFormVersion,
  archive: archiveForm,
});

import { router } from "@/server/trpc/procedures";
import { archiveForm } from "./archive-form";
import { createForm } from "./create-form";
import { exportForm } from "./export-form";
import { getForm } from "./get-form";
import { getFormReview } from "./get-form-review";
import { getFormVersion } from "./get-form-version";
import { importForms } from "./import-forms";
import { listFormSteps } from "./list-form-steps";
import { listFormVersions } from "./list-form-versions";
import { listForms } from "./list-forms";
import { previewFormFile } from "./preview-form-file";
import { publishForm } from "./publish-form";
import { restoreFormVersion } from "./restore-form-version";
import { updateFormDraft } from "./update-form-draft";

export const formsRouter = router({
  list: listForms,
  get: getForm,
  create: createForm,
  updateDraft: updateFormDraft,
  review: getFormReview,
  publish: publishForm,
  listSteps: listFormSteps,
  listVersions: listFormVersions,
  getVersion: getFormVersion,
  restoreVersion: restoreFormVersion,
  archive: archiveForm,
  export: exportForm,
  previewFile: previewFormFile,
  import: importForms,
});

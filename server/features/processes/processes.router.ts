import { router } from "@/server/trpc/procedures";
import { archiveProcess } from "./archive-process";
import { checkProcessDraft } from "./check-process-draft";
import { createProcess } from "./create-process";
import { exportProcess } from "./export-process";
import { getDirectory } from "./get-directory";
import { getProcess } from "./get-process";
import { getProcessReview } from "./get-process-review";
import { getProcessVersion } from "./get-process-version";
import { importProcesses } from "./import-processes";
import { listProcessVersions } from "./list-process-versions";
import { listProcesses } from "./list-processes";
import { listStartableProcesses } from "./list-startable-processes";
import { publishProcess } from "./publish-process";
import { readProcessFile } from "./read-process-file";
import { restoreProcessVersion } from "./restore-process-version";
import { updateProcessDraft } from "./update-process-draft";

export const processesRouter = router({
  list: listProcesses,
  listStartable: listStartableProcesses,
  get: getProcess,
  create: createProcess,
  updateDraft: updateProcessDraft,
  check: checkProcessDraft,
  review: getProcessReview,
  publish: publishProcess,
  listVersions: listProcessVersions,
  getVersion: getProcessVersion,
  restoreVersion: restoreProcessVersion,
  archive: archiveProcess,
  readFile: readProcessFile,
  import: importProcesses,
  export: exportProcess,
  directory: getDirectory,
});

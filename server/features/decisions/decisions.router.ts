import { router } from "@/server/trpc/procedures";
import { archiveDecision } from "./archive-decision";
import { createDecision } from "./create-decision";
import { exportDecision } from "./export-decision";
import { getDecision } from "./get-decision";
import { getDecisionVersion } from "./get-decision-version";
import { importDecision } from "./import-decision";
import { listDecisionVersions } from "./list-decision-versions";
import { listDecisions } from "./list-decisions";
import { publishDecision } from "./publish-decision";
import { readDecisionFile } from "./read-decision-file";
import { restoreDecisionVersion } from "./restore-decision-version";
import { updateDecisionDraft } from "./update-decision-draft";

export const decisionsRouter = router({
  list: listDecisions,
  get: getDecision,
  create: createDecision,
  updateDraft: updateDecisionDraft,
  publish: publishDecision,
  listVersions: listDecisionVersions,
  getVersion: getDecisionVersion,
  restoreVersion: restoreDecisionVersion,
  archive: archiveDecision,
  readFile: readDecisionFile,
  import: importDecision,
  export: exportDecision,
});

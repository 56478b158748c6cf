import { router } from "@/server/trpc/procedures";
import { activateElement } from "./activate-element";
import { cancelBulkOperation } from "./cancel-bulk-operation";
import { completeAdHoc } from "./complete-ad-hoc";
import { discardStart } from "./discard-start";
import { explainInstance } from "./explain-instance";
import { getBulkOperation } from "./get-bulk-operation";
import { getInstance } from "./get-instance";
import { getStart } from "./get-start";
import { getStateAt } from "./get-state-at";
import { listBulkOperations } from "./list-bulk-operations";
import { listInstances } from "./list-instances";
import { previewBulkRepair } from "./preview-bulk-repair";
import { previewRepair } from "./preview-repair";
import { repairInstance } from "./repair-instance";
import { retryIncident } from "./retry-incident";
import { saveStart } from "./save-start";
import { startBulkRepair } from "./start-bulk-repair";
import { startInstance } from "./start-instance";
import { terminateInstance } from "./terminate-instance";
import { withdrawInstance } from "./withdraw-instance";

export const instancesRouter = router({
  list: listInstances,
  get: getInstance,
  stateAt: getStateAt,
  why: explainInstance,
  getStart,
  start: startInstance,
  saveStart,
  discardStart,
  activateElement,
  completeAdHoc,
  retryIncident,
  terminate: terminateInstance,
  withdraw: withdrawInstance,
  repair: repairInstance,
  previewRepair,
  bulkRepair: startBulkRepair,
  bulkPreview: previewBulkRepair,
  getBulk: getBulkOperation,
  listBulks: listBulkOperations,
  cancelBulk: cancelBulkOperation,
});

import { router } from "@/server/trpc/procedures";
import { archiveDataTable } from "./archive-data-table";
import { createDataTable } from "./create-data-table";
import { exportRecords } from "./export-records";
import { getDataTable } from "./get-data-table";
import { importRecords } from "./import-records";
import { listDataTables } from "./list-data-tables";
import { listRecords } from "./list-records";
import { lookUp } from "./look-up";
import { previewImport } from "./preview-import";
import { saveRecords } from "./save-records";
import { updateDataTable } from "./update-data-table";

export const dataTablesRouter = router({
  list: listDataTables,
  get: getDataTable,
  create: createDataTable,
  update: updateDataTable,
  archive: archiveDataTable,
  listRecords,
  lookUp,
  saveRecords,
  previewImport,
  import: importRecords,
  export: exportRecords,
});

import { router } from "@/server/trpc/procedures";
import { getProcessPerformance } from "./get-process-performance";
import { getProcessingLoad } from "./get-processing-load";
import { listReportProcesses } from "./list-report-processes";

export const reportsRouter = router({
  processes: listReportProcesses,
  processingLoad: getProcessingLoad,
  processPerformance: getProcessPerformance,
});

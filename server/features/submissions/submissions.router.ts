import { router } from "@/server/trpc/procedures";
import { countSubmissions } from "./count-submissions";
import { getFormColumns } from "./get-form-columns";
import { listSubmissions } from "./list-submissions";

export const submissionsRouter = router({
  getColumns: getFormColumns,
  list: listSubmissions,
  count: countSubmissions,
});

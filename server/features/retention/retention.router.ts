import { router } from "@/server/trpc/procedures";
import { changeRetention } from "./change-retention";
import { getRetention } from "./get-retention";
import { previewRetention } from "./preview-retention";

export const retentionRouter = router({
  get: getRetention,
  preview: previewRetention,
  change: changeRetention,
});

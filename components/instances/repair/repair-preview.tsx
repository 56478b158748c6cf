import { cn } from "@/components/ui/cn";
import { FormAlert } from "@/components/ui/form-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { PreviewLineView } from "@/server/features/instances/repair-instance.schema";
import { PreviewLines } from "./preview-lines";

type RepairPreviewProps = {
  lines?: readonly PreviewLineView[];
  refusal?: string;
  error?: string;
  /** It is about what was chosen before. */
  isStale: boolean;
};

/** What the repair would do, told before it is done. */
export function RepairPreview({ lines, refusal, error, isStale }: RepairPreviewProps) {
  return (
    <section
      aria-label="What will happen"
      aria-busy={isStale}
      className="grid gap-2 rounded-md border bg-sunken p-3"
    >
      <h3 className="font-medium text-sm text-strong">What will happen</h3>
      <div className={cn("grid gap-2", isStale && "opacity-60")} aria-live="polite">
        <FormAlert message={refusal ?? error} />
        {lines && <PreviewLines lines={lines} />}
        {!lines && !refusal && !error && <Skeleton className="h-4 w-2/3" />}
      </div>
    </section>
  );
}

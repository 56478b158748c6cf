import { Info } from "lucide-react";
import { formatDateTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import type { OpenForm } from "@/server/features/links/public-form.schema";

/** What became of what somebody saved before. */
export function SavedNotice({ saved, isSavedGone }: Pick<OpenForm, "saved" | "isSavedGone">) {
  const locale = useLocale();
  if (saved === null && !isSavedGone) return null;
  return (
    <p
      role="status"
      className="flex items-start gap-2 rounded-md bg-info-soft px-3 py-2.5 text-info-text text-sm"
    >
      <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {saved === null
        ? "What was saved under this link has been sent, or is no longer kept. The form is empty."
        : `You go on with what you saved on ${formatDateTime(saved.savedAt, locale)}.`}
    </p>
  );
}

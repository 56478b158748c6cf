import { LockKeyhole } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDateTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import type { ClosedReason, PublicForm } from "@/server/features/links/public-form.schema";

type Closed = Extract<PublicForm, { state: "closed" }>;

const titles: Record<ClosedReason, string> = {
  off: "This form is closed",
  notYet: "This form is not open yet",
  over: "This form is closed",
  full: "This form is closed",
  answered: "You have answered already",
  unpublished: "This form is no longer in use",
  unfit: "This form cannot be filled in here",
  notEmbeddable: "This form cannot be shown within other pages",
};

const sentences: Record<ClosedReason, (at: string | null) => string> = {
  off: () => "Ask whoever gave you its address when it opens again.",
  notYet: (at) => `It opens on ${at ?? "another day"}. Come back then.`,
  over: (at) => `It was open until ${at ?? "recently"}.`,
  full: () => "As many answers as are wanted have come in.",
  answered: () => "Everybody may answer once, and yours has arrived.",
  unpublished: () => "Ask whoever gave you its address for another one.",
  unfit: () =>
    "It asks for something that only members of the workspace can fill in. Tell whoever gave you its address.",
  notEmbeddable: () => "Open it by its own address instead.",
};

/** Why nobody can answer just now, and what to do. */
export function ClosedView({ reason, at, timeZone }: Closed) {
  const locale = useLocale();
  const moment = at === null ? null : `${formatDateTime(at, locale)} (${timeZone.replaceAll("_", " ")} time)`;
  return (
    <EmptyState icon={LockKeyhole} title={titles[reason]} heading="h1">
      {sentences[reason](moment)}
    </EmptyState>
  );
}

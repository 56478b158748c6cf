import { History } from "lucide-react";
import type { ReactNode } from "react";
import type { NewerVersion } from "@/components/drafts/use-newer-version";
import { RelativeTime } from "@/components/ui/relative-time";

type NewerVersionNoticeProps = {
  version: NewerVersion;
  /** What that version changed. */
  children?: ReactNode;
};

/** Before publishing over a version that somebody else published while this page was open. */
export function NewerVersionNotice({ version: { published }, children }: NewerVersionNoticeProps) {
  const { number, publishedBy, publishedAt } = published;
  return (
    <section
      aria-label={`Version ${number} of ${publishedBy}`}
      className="grid gap-3 rounded-md border border-line-strong bg-warning-soft p-3 text-sm"
    >
      <p className="flex items-start gap-2 text-warning-text">
        <History aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span>
          {publishedBy} published version {number} <RelativeTime at={publishedAt} />, while you had this open.
          What it changed is in your draft as well, unless you changed it again; yours takes its place.
        </span>
      </p>
      {children}
    </section>
  );
}

import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { PublicationNote } from "@/components/publishing/publication-note";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FormVersionRow } from "@/server/features/forms/list-form-versions.schema";

type VersionItemProps = {
  version: FormVersionRow;
  /** There is another version. */
  comparable: boolean;
  open: boolean;
  onToggle: () => void;
  restoring: boolean;
  onRestore: () => void;
  /** How it differs from another. */
  children: ReactNode;
};

export function VersionItem({ version, comparable, open, children, ...act }: VersionItemProps) {
  const { number, note, fields, publishedBy, publishedAt, publication, isCurrent } = version;
  return (
    <li className="flex flex-wrap items-start gap-3 py-3">
      <div className="grid min-w-48 flex-1 gap-0.5">
        <span className="flex items-center gap-2 font-medium text-strong">
          Version {number}
          {isCurrent && <Badge tone="success">Published</Badge>}
        </span>
        <span className="text-muted text-sm">
          {publishedBy}, <RelativeTime at={publishedAt} />, {fields === 1 ? "1 field" : `${fields} fields`}
        </span>
        {note && <span className="whitespace-pre-line break-words text-default text-sm">{note}</span>}
        <PublicationNote publication={publication} />
      </div>
      {comparable && <ChangesButton of={`version ${number}`} open={open} onClick={act.onToggle} />}
      <Button
        size="sm"
        aria-label={`Put into draft: version ${number}`}
        loading={act.restoring}
        onClick={act.onRestore}
      >
        <RotateCcw aria-hidden="true" />
        Put into draft
      </Button>
      {open && <div className="grid basis-full gap-3">{children}</div>}
    </li>
  );
}

type ChangesButtonProps = { of: string; open: boolean; onClick: () => void };

export function ChangesButton({ of, open, onClick }: ChangesButtonProps) {
  return (
    <Button size="sm" variant="ghost" aria-label={`Changes of ${of}`} aria-expanded={open} onClick={onClick}>
      Changes
    </Button>
  );
}

import { Download } from "lucide-react";
import { useFrame } from "@/components/shell/frame-context";
import { useLocale } from "@/components/ui/locale-provider";
import type { Field } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { isEmptyValue } from "@/engine/form/field-entry";
import { filesOf } from "@/engine/form/file-list";
import { formatValue } from "@/engine/form/format-value";
import type { SubmissionRow } from "@/server/features/submissions/list-submissions.schema";

/** Names by the ids that stand in answers. */
export type AnswerNames = Readonly<Record<string, string>>;

type AnswerCellProps = { field: Field; row: SubmissionRow; names: AnswerNames };

const linkClass = "rounded-xs text-accent-text underline-offset-2 hover:underline";

/** One answer in a few words: files to be opened, people by name, money and moments as the member writes them. */
export function AnswerCell({ field, row, names }: AnswerCellProps) {
  const { language, timeZone } = useLocale();
  const text = row.texts[field.key];
  if (text !== undefined) return <span className="line-clamp-2 text-muted">{text}</span>;
  const value = row.content[field.key];
  if (value === undefined || isEmptyValue(value)) return <span className="text-muted">–</span>;
  switch (field.type) {
    case "file":
    case "image":
      return <FileLinks value={value} instanceId={row.instanceId} />;
    case "url":
      return <WebLink address={String(value)} />;
    case "email":
      return (
        <a href={`mailto:${encodeURIComponent(String(value)).replace("%40", "@")}`} className={linkClass}>
          {String(value)}
        </a>
      );
    default: {
      const nameOf = (id: string) => names[id];
      const words = formatValue(field, value, {
        member: nameOf,
        group: nameOf,
        timeZone,
        locale: language,
      });
      return <span className="line-clamp-2 break-words">{words}</span>;
    }
  }
}

function WebLink({ address }: { address: string }) {
  // The form keeps only such addresses; a value may also come from elsewhere.
  if (!/^https?:\/\//i.test(address)) return <span className="break-all">{address}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={`${linkClass} line-clamp-2 break-all`}
    >
      {address.replace(/^https?:\/\//i, "")}
    </a>
  );
}

/** So many are named; the rest is counted. */
const MOST_FILES = 2;

function FileLinks({ value, instanceId }: { value: Value; instanceId: string }) {
  const { tenant } = useFrame();
  const files = filesOf(value);
  const query = new URLSearchParams({ tenant: tenant.slug, instance: instanceId });
  return (
    <span className="grid gap-0.5">
      {files.slice(0, MOST_FILES).map((file) => (
        <a
          key={file.id}
          href={`/api/files/${file.id}?${query}`}
          download={file.name}
          className={`${linkClass} inline-flex min-w-0 max-w-56 items-center gap-1`}
        >
          <Download aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="truncate">{file.name}</span>
        </a>
      ))}
      {files.length > MOST_FILES && (
        <span className="text-muted text-xs">and {files.length - MOST_FILES} more</span>
      )}
    </span>
  );
}

import Link from "next/link";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import { fieldTitle } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import type { SubmissionColumn } from "@/server/features/submissions/get-form-columns.schema";
import type { SubmissionRow } from "@/server/features/submissions/list-submissions.schema";
import { SUBMITTED_AT } from "@/server/features/submissions/submissions.schema";
import { AnswerCell, type AnswerNames } from "./answer-cell";

/** As many as fit beside each other; the others are chosen. */
const SHOWN_FIELDS = 6;
/** As many as a card can tell. */
const CARD_FIELDS = 3;

/** Order by these means something to people; by an address or a list of rows it does not. */
const sortable = new Set(["text", "prose", "number", "date", "time", "dateTime", "yesNo", "option"]);

/** What may take two lines; figures and days stay whole. */
const flowing = new Set(["text", "prose", "option", "options", "record", "reference"]);

/** Who, when and where, then a column for each field. */
export function answerColumns(
  base: string,
  columns: readonly SubmissionColumn[],
  names: AnswerNames,
): TableColumn<SubmissionRow>[] {
  return [...aboutColumns(base), ...columns.map((column, index) => fieldColumn(column, index, names))];
}

function aboutColumns(base: string): TableColumn<SubmissionRow>[] {
  return [
    { id: "@submittedBy", header: "From", cell: (row) => senderOf(row), className: "md:min-w-40" },
    {
      id: SUBMITTED_AT,
      header: "Submitted",
      cell: (row) => <RelativeTime at={row.submittedAt} />,
      sortValue: (row) => row.submittedAt,
      className: "whitespace-nowrap",
      card: "aside",
    },
    {
      id: "@request",
      header: "Request",
      cell: (row) => (
        <Link
          href={`${base}/requests/${row.instanceId}`}
          className="figures rounded-xs text-accent-text underline-offset-2 hover:underline"
          title={row.title}
        >
          {row.reference}
        </Link>
      ),
    },
    {
      id: "@step",
      header: "Step",
      cell: (row) => (
        <>
          <span className="line-clamp-1">{row.stepName}</span>
          <span className="line-clamp-1 text-muted">{row.processName}</span>
        </>
      ),
      className: "md:min-w-40",
    },
    {
      id: "@version",
      header: "Version",
      cell: (row) => row.version || "–",
      align: "end",
      optional: true,
      card: "none",
    },
  ];
}

/** Whoever filled it in, as a name. */
export function senderOf({ submittedBy, isFromHook }: SubmissionRow): string {
  return submittedBy ?? (isFromHook ? "Webhook" : "Not signed in");
}

function fieldColumn(
  { field, isGone }: SubmissionColumn,
  index: number,
  names: AnswerNames,
): TableColumn<SubmissionRow> {
  const { reportType } = fieldRegistry[field.type];
  const title = fieldTitle(field);
  return {
    id: field.key,
    header: isGone ? `${title} (removed)` : title,
    cell: (row) => (
      <>
        <span className="block text-muted text-xs md:hidden">{title}</span>
        <AnswerCell field={field} row={row} names={names} />
      </>
    ),
    ...(sortable.has(reportType) && { sortValue: () => null }),
    align: reportType === "number" ? "end" : "start",
    optional: index >= SHOWN_FIELDS || isGone,
    card: index < CARD_FIELDS ? "line" : "none",
    className: flowing.has(reportType) ? "md:max-w-72" : "md:whitespace-nowrap",
  };
}

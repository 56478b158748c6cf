import { Badge, type Tone } from "@/components/ui/badge";
import { NoValue } from "@/components/ui/data-table/no-value";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { RelativeTime } from "@/components/ui/relative-time";
import type { LinkRow, LinkState } from "@/server/features/links/links.schema";

export const linkStateWords: Record<LinkState, { label: string; tone: Tone }> = {
  open: { label: "Open", tone: "success" },
  off: { label: "Off", tone: "neutral" },
  notYet: { label: "Opens later", tone: "info" },
  over: { label: "Closed", tone: "neutral" },
  full: { label: "Full", tone: "warning" },
  unpublished: { label: "Not in use", tone: "warning" },
};

export const linkColumns: TableColumn<LinkRow>[] = [
  {
    id: "name",
    header: "Name",
    card: "title",
    sortValue: (row) => row.name,
    cell: (row) => <span className="font-medium text-strong">{row.name}</span>,
  },
  {
    id: "process",
    header: "Starts",
    card: "line",
    sortValue: (row) => row.processName,
    cell: (row) => row.processName,
  },
  {
    id: "state",
    header: "State",
    card: "aside",
    className: "w-28",
    cell: ({ state }) => <Badge tone={linkStateWords[state].tone}>{linkStateWords[state].label}</Badge>,
  },
  {
    id: "answers",
    header: "Answers",
    card: "line",
    className: "w-28",
    sortValue: (row) => row.answers,
    cell: ({ answers, maxAnswers }) => (
      <span className="figures">
        {maxAnswers === null ? answers : `${answers} of ${maxAnswers}`}
        <span className="md:hidden"> {answers === 1 && maxAnswers === null ? "answer" : "answers"}</span>
      </span>
    ),
  },
  {
    id: "lastAnswer",
    header: "Last answer",
    card: "line",
    className: "w-40",
    sortValue: (row) => row.lastAnswerAt,
    cell: (row) => (row.lastAnswerAt ? <RelativeTime at={row.lastAnswerAt} /> : <NoValue />),
  },
];

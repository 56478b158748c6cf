"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Inbox, ListFilter, PencilRuler, Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useDeferredValue, useMemo, useState } from "react";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale } from "@/components/ui/locale-provider";
import { PageHeader } from "@/components/ui/page-header";
import type { FormColumns } from "@/server/features/submissions/get-form-columns.schema";
import { SUBMITTED_AT, type SubmissionFilter } from "@/server/features/submissions/submissions.schema";
import { answerColumns, senderOf } from "./answer-columns";
import { readAnswerFilter, writeAnswerFilter } from "./answer-filter-params";
import { AnswerSheet } from "./answer-sheet";
import { ExportAnswers } from "./export-answers";
import { FilterSheet } from "./filter-sheet";
import { filterParts } from "./filter-words";

type AnswersViewProps = { base: string; formId: string; form: FormColumns };

/** The table of answers. The filter stands in the address, so it can be shared. */
export function AnswersView({ base, formId, form }: AnswersViewProps) {
  const trpc = useTRPC();
  const { shown, search, setSearch, filter, show } = useAnswerFilter();
  const [sort, setSort] = useState({ id: SUBMITTED_AT, desc: true });
  const [filtering, setFiltering] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const query = useInfiniteQuery(
    trpc.submissions.list.infiniteQueryOptions(
      { formId, filter, sort: { by: sort.id, descending: sort.desc } },
      pageByPage,
    ),
  );
  const pages = query.data?.pages;
  const names = useMemo(() => Object.assign({}, ...(pages ?? []).map((page) => page.names)), [pages]);
  const columns = useMemo(() => answerColumns(base, form.columns, names), [base, form.columns, names]);
  const table = tablePages(query);
  const isNarrowed = Object.keys(shown).length > 0 || filter.search !== undefined;
  const clear = () => {
    setSearch("");
    show({});
  };
  return (
    <>
      <PageHeader
        title={`Answers to ${form.name}`}
        actions={
          <>
            <LinkButton href={`${base}/forms/${formId}`}>
              <PencilRuler aria-hidden="true" />
              Form
            </LinkButton>
            <ExportAnswers formId={formId} filter={filter} />
          </>
        }
      />
      <DataTable
        label="Answers"
        // The old rows stay in sight until the new ones are there.
        className={query.isPlaceholderData ? "opacity-60" : undefined}
        columns={columns}
        {...table}
        rowId={(row) => row.id}
        rowLabel={senderOf}
        onOpen={(row) => setOpenId(row.id)}
        activeId={openId ?? undefined}
        sort={sort}
        onSortChange={setSort}
        toolbar={
          <>
            <Input
              type="search"
              aria-label="Search answers"
              placeholder="Anything in an answer"
              leading={<Search aria-hidden="true" />}
              className="max-w-60"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <Button onClick={() => setFiltering(true)}>
              <ListFilter aria-hidden="true" />
              Filter
            </Button>
            {filterParts(shown, form, names).map(({ words, without }) => (
              <Badge key={words} tone="accent" className="max-w-72">
                <span className="truncate">{words}</span>
                <button
                  type="button"
                  aria-label={`Remove the filter: ${words}`}
                  onClick={() => show(without)}
                  className="-mr-0.5 rounded-xs p-0.5"
                >
                  <X aria-hidden="true" />
                </button>
              </Badge>
            ))}
            <AnswerCount formId={formId} filter={filter} />
          </>
        }
        empty={<NoAnswers base={base} form={form} isNarrowed={isNarrowed} onClear={clear} />}
      />
      <FilterSheet
        open={filtering}
        onOpenChange={setFiltering}
        form={form}
        filter={shown}
        onApply={(next) => {
          setFiltering(false);
          show(next);
        }}
      />
      <AnswerSheet
        base={base}
        row={table.rows.find((row) => row.id === openId)}
        columns={form.columns}
        onClose={() => setOpenId(null)}
      />
    </>
  );
}

/** The filter of the address, and with it the text that is being typed. */
function useAnswerFilter() {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const { search: linked = "", ...shown } = useMemo(() => readAnswerFilter(params), [params]);
  const [search, setSearch] = useState(linked);
  const searched = useDeferredValue(search.trim());
  const filter: SubmissionFilter = { ...shown, search: searched || undefined };
  const show = (next: SubmissionFilter) =>
    router.replace(`${path}?${writeAnswerFilter(next)}`, { scroll: false });
  return { shown, search, setSearch, filter, show };
}

function AnswerCount({ formId, filter }: { formId: string; filter: SubmissionFilter }) {
  const trpc = useTRPC();
  const { language } = useLocale();
  const { data } = useQuery(trpc.submissions.count.queryOptions({ formId, filter }));
  if (!data || data.count === 0) return null;
  const count = `${data.count.toLocaleString(language)}${data.isMore ? "+" : ""}`;
  return (
    <span className="figures ml-auto text-muted text-sm" aria-live="polite">
      {count} {data.count === 1 ? "answer" : "answers"}
    </span>
  );
}

type NoAnswersProps = { base: string; form: FormColumns; isNarrowed: boolean; onClear: () => void };

function NoAnswers({ base, form, isNarrowed, onClear }: NoAnswersProps) {
  if (isNarrowed) {
    return (
      <EmptyState icon={Search} title="Nothing matches" actions={<Button onClick={onClear}>Show all</Button>}>
        No answer fits this search and filter.
      </EmptyState>
    );
  }
  const [place] = form.places;
  return (
    <EmptyState
      icon={Inbox}
      title="No answers yet"
      actions={
        place ? (
          <LinkButton variant="primary" href={`${base}/start/${place.processId}`}>
            Start {place.processName}
          </LinkButton>
        ) : (
          <LinkButton variant="primary" href={`${base}/processes`}>
            Use it in a process
          </LinkButton>
        )
      }
    >
      {place
        ? "What people fill in appears here, a line for each time."
        : "People fill the form in where a process uses it. Choose it there for the start or a task."}
    </EmptyState>
  );
}

"use client";

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Inbox, Search } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { TableSort } from "@/components/ui/data-table/use-data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { toast } from "@/components/ui/toast";
import type { TaskList } from "@/server/features/tasks/list-tasks.schema";
import { taskColumns } from "./task-columns";
import { TaskSheet } from "./task-sheet";

const lists = [
  { value: "open", label: "To do" },
  { value: "mine", label: "Claimed by me" },
  { value: "done", label: "Done by me" },
] as const;

const emptyTexts: Record<TaskList, { title: string; text: string }> = {
  open: { title: "All done", text: "Nothing waits for you. New tasks appear here by themselves." },
  mine: { title: "Nothing claimed", text: "Claim a task to keep it for yourself; it then waits here." },
  done: { title: "Nothing done yet", text: "Tasks that you complete are kept here." },
};

/** The tasks of a member; one opens beside the list and is named in the address, so that links to it work. */
export function InboxPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const path = usePathname();
  const taskId = useSearchParams().get("task");
  const [list, setList] = useState<TaskList>("open");
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<TableSort>({ id: "waiting", desc: false });
  const searched = useDeferredValue(search.trim());

  const query = useInfiniteQuery(
    trpc.tasks.list.infiniteQueryOptions(
      {
        list,
        search: searched || undefined,
        sort: sort.id === "due" ? "due" : "waiting",
        descending: sort.desc,
      },
      pageByPage,
    ),
  );
  const claim = useMutation(
    trpc.tasks.claim.mutationOptions({
      onSuccess: () => {
        toast.success("Claimed", { description: "It waits under “Claimed by me”." });
        return queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() });
      },
      onError: (error) => toast.error("The task was not claimed", { description: sentenceOf(error) }),
    }),
  );
  const open = (id: string | null) => router.replace(id ? `${path}?task=${id}` : path, { scroll: false });
  return (
    <>
      <PageHeader title="Inbox" />
      <DataTable
        label="Tasks"
        columns={taskColumns[list]}
        {...tablePages(query)}
        {...(list === "done" ? {} : { sort, onSortChange: setSort })}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.name}, ${row.title}`}
        onOpen={(row) => open(row.id)}
        activeId={taskId ?? undefined}
        rowShortcuts={[
          { keys: "c", label: "Claim the task", run: (row) => claim.mutate({ taskId: row.id }) },
        ]}
        toolbar={
          <>
            <SegmentedControl
              aria-label="Which tasks"
              segments={lists}
              value={list}
              onValueChange={setList}
            />
            <Input
              type="search"
              aria-label="Search tasks"
              placeholder="Task, request or reference"
              leading={<Search aria-hidden="true" />}
              className="max-w-64"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </>
        }
        empty={
          searched ? (
            <EmptyState icon={Search} title="Nothing matches">
              No task fits “{searched}”.
            </EmptyState>
          ) : (
            <EmptyState
              icon={Inbox}
              title={emptyTexts[list].title}
              actions={<LinkButton href={`${base}/start`}>Start a request</LinkButton>}
            >
              {emptyTexts[list].text}
            </EmptyState>
          )
        }
      />
      <TaskSheet taskId={taskId} base={base} onOpen={open} />
    </>
  );
}

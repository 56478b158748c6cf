"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import type { ActingMember } from "./acting-member";
import { memberColumns } from "./member-columns";
import { useMemberMutations } from "./use-member-mutations";

const nobody: readonly never[] = [];

export function MembersTable({ acting }: { acting: ActingMember }) {
  const trpc = useTRPC();
  const members = useQuery(trpc.members.list.queryOptions());
  const { changeRole, reportTo, remove } = useMemberMutations();
  const [search, setSearch] = useState("");
  const columns = useMemo(
    () =>
      memberColumns({
        acting,
        onChangeRole: (memberId, role) => changeRole({ memberId, role }),
        onReportTo: (memberId, managerId) => reportTo({ memberId, managerId }),
        onRemove: remove,
        people: members.data ?? nobody,
      }),
    [acting, changeRole, reportTo, remove, members.data],
  );
  const wanted = search.trim().toLowerCase();
  const rows = useMemo(
    () => (members.data ?? []).filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted)),
    [members.data, wanted],
  );
  return (
    <DataTable
      label="Members"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.name}
      toolbar={
        <Input
          type="search"
          aria-label="Find a member"
          placeholder="Find a member"
          className="max-w-64"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      }
      loading={members.isPending}
      error={members.error ? sentenceOf(members.error) : undefined}
      onRetry={() => void members.refetch()}
      empty={<EmptyState title={`Nobody is called “${search}”`} />}
    />
  );
}

"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import type { FieldOf } from "@/contracts/form";
import type { LookupPlace } from "@/server/features/data-tables/look-up.schema";
import type { FormEnvironment } from "./form-environment";
import { sendFile } from "./send-file";

const MOST_PEOPLE = 50;

type FormPlace = {
  /** Whose files are shown: people who may see the instance may see them. */
  instanceId?: string;
  /** Where its lookups are filled in; absent: in a form that is being built. */
  lookups?: { kind: "start"; processId: string; element?: string } | { kind: "task"; taskId: string };
};

/** People, files and data tables of the tenant, for a form in its pages. */
export function useTenantFormEnvironment({ instanceId, lookups }: FormPlace = {}): FormEnvironment {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const tenantSlug = useFrame().tenant.slug;
  const taskId = lookups?.kind === "task" ? lookups.taskId : null;
  const processId = lookups?.kind === "start" ? lookups.processId : null;
  const element = lookups?.kind === "start" ? lookups.element : undefined;
  return useMemo(() => {
    const placeOf = (field: FieldOf<"lookup">): LookupPlace | null => {
      if (taskId !== null) return { kind: "task", taskId, field: field.key };
      if (processId !== null) return { kind: "start", processId, element, field: field.key };
      const { tableId, labelColumn, columns } = field;
      if (tableId === undefined) return null;
      return { kind: "draft", tableId, labelColumn, columns: columns.map(({ key }) => key) };
    };
    const listPeople = async () => {
      const members = await queries.fetchQuery(
        trpc.members.list.queryOptions(undefined, { staleTime: 60_000 }),
      );
      return members.map(({ id, name, email }) => ({ memberId: id, name, email }));
    };
    return {
      searchPeople: async (text) => {
        const wanted = text.trim().toLowerCase();
        const people = await listPeople();
        return people
          .filter((person) => `${person.name} ${person.email}`.toLowerCase().includes(wanted))
          .slice(0, MOST_PEOPLE);
      },
      findPeople: async (memberIds) => {
        const people = await listPeople();
        return people.filter((person) => memberIds.includes(person.memberId));
      },
      listGroups: async () => {
        const groups = await queries.fetchQuery(
          trpc.groups.list.queryOptions(undefined, { staleTime: 60_000 }),
        );
        return groups.map(({ id, name, memberIds }) => ({ groupId: id, name, members: memberIds.length }));
      },
      lookUp: async (field, query) => {
        const place = placeOf(field);
        if (place === null) return { items: [], nextCursor: null };
        return client.dataTables.lookUp.query({ place, ...query });
      },
      uploadFile: (file, options) => sendFile(file, { ...options, tenantSlug }),
      fileHref: (file) => {
        const query = new URLSearchParams({
          tenant: tenantSlug,
          ...(instanceId && { instance: instanceId }),
        });
        return `/api/files/${file.id}?${query}`;
      },
    };
  }, [trpc, client, queries, tenantSlug, instanceId, taskId, processId, element]);
}

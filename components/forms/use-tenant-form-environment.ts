"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import type { FormEnvironment } from "./form-environment";
import { sendFile } from "./send-file";

const MOST_PEOPLE = 50;

type FormPlace = {
  /** Whose files are shown: people who may see the instance may see them. */
  instanceId?: string;
};

/** People and files of the tenant, for a form in its pages. */
export function useTenantFormEnvironment({ instanceId }: FormPlace = {}): FormEnvironment {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const tenantSlug = useFrame().tenant.slug;
  return useMemo(() => {
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
      uploadFile: (file, options) => sendFile(file, { ...options, tenantSlug }),
      fileHref: (file) => {
        const query = new URLSearchParams({
          tenant: tenantSlug,
          ...(instanceId && { instance: instanceId }),
        });
        return `/api/files/${file.id}?${query}`;
      },
    };
  }, [trpc, queries, tenantSlug, instanceId]);
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { useLocale } from "@/components/ui/locale-provider";
import { membersDirectory, type Person } from "@/engine/scenario/members-directory";
import type { RunSettings } from "@/engine/scenario/run";

const nobody: readonly Person[] = [];

/** The tenant's people and working time, as runs in the browser know them. */
export function useRunSettings(enabled: boolean) {
  const trpc = useTRPC();
  const locale = useLocale();
  const { memberId } = useFrame().member;
  const members = useQuery(trpc.members.list.queryOptions(undefined, { enabled, staleTime: 60_000 }));
  const workingTime = useQuery(
    trpc.tenants.getWorkingTime.queryOptions(undefined, { enabled, staleTime: 60_000 }),
  );
  const people = members.data ?? nobody;
  const calendar = workingTime.data;
  const settings = useMemo(
    (): RunSettings => ({
      directory: membersDirectory(people),
      requester: memberId,
      ...(calendar && { calendar }),
    }),
    [people, memberId, calendar],
  );
  const error = members.error ?? workingTime.error;
  return {
    settings,
    people,
    timeZone: calendar?.timeZone ?? locale.timeZone,
    ready: members.isSuccess && workingTime.isSuccess,
    error,
    refetch: () => Promise.all([members.refetch(), workingTime.refetch()]),
  };
}

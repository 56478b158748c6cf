"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FieldOf, FileReference } from "@/contracts/form";
import type { LookupCursor, LookupPage } from "@/server/features/data-tables/look-up.schema";

export type GroupOption = { groupId: string; name: string; members: number };
export type PersonOption = { memberId: string; name: string; email?: string };

/** How a form reaches what lies outside it. Screens pass it in, so that the fields know no server. */
export type FormEnvironment = {
  /** Members whose name or address matches the text. */
  searchPeople?: (text: string) => Promise<readonly PersonOption[]>;
  /** Names of the members whose ids stand in the values. */
  findPeople?: (memberIds: readonly string[]) => Promise<readonly PersonOption[]>;
  /** All groups, by name. */
  listGroups?: () => Promise<readonly GroupOption[]>;
  /** A page of the records that a lookup offers for the text. */
  lookUp?: (field: FieldOf<"lookup">, query: LookupSearch) => Promise<LookupPage>;
  /** Sends one file; `onProgress` hears the share done, 0 to 1. */
  uploadFile?: (file: File, options: UploadOptions) => Promise<FileReference>;
  /** Where a file can be downloaded. */
  fileHref?: (file: FileReference) => string;
};

export type LookupSearch = { search: string; cursor: LookupCursor | null };

export type UploadOptions = { onProgress: (share: number) => void; signal: AbortSignal };

const EnvironmentContext = createContext<FormEnvironment>({});

export function FormEnvironmentProvider({
  value,
  children,
}: {
  value: FormEnvironment;
  children: ReactNode;
}) {
  return <EnvironmentContext value={value}>{children}</EnvironmentContext>;
}

export function useFormEnvironment(): FormEnvironment {
  return useContext(EnvironmentContext);
}

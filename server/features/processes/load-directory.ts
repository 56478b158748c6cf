import { isDeepStrictEqual } from "node:util";
import { type TableShape, TableShapeSchema } from "@/contracts/data-table";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import type { Transaction } from "@/server/tenancy/with-tenant";
import {
  type DirectoryDecision,
  type DirectoryDecisionVersion,
  loadDecisions,
  loadDecisionVersions,
} from "./directory-decisions";
import { namedDecisions } from "./named-decisions";

export type DirectoryForm = {
  id: string;
  name: string;
  /** Null while it has never been published; then `definition` is the draft. */
  publishedVersionId: string | null;
  definition: FormDefinition;
  /** The form has been changed since its last publishing. */
  hasNewerDraft: boolean;
};

/** What a process may name: forms, decisions, data tables, groups and members of the tenant. */
export type Directory = {
  forms: DirectoryForm[];
  decisions: DirectoryDecision[];
  /** Those that the given processes ask for by number. */
  decisionVersions: DirectoryDecisionVersion[];
  groups: { id: string; name: string; isEmpty: boolean }[];
  members: { id: string; name: string }[];
  /** Those in use. */
  dataTables: { id: string; name: string; shape: TableShape }[];
};

export async function loadDirectory(
  tx: Transaction,
  definitions: readonly ProcessDefinition[],
): Promise<Directory> {
  const forms = await tx.form.findMany({
    where: { archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const versionIds = forms.flatMap((form) => form.publishedVersionId ?? []);
  const versions = await tx.formVersion.findMany({
    where: { id: { in: versionIds } },
    select: { id: true, definition: true },
  });
  const published = new Map(versions.map((version) => [version.id, version.definition]));
  const groups = await tx.group.findMany({
    select: {
      id: true,
      name: true,
      members: { select: { memberId: true }, where: { member: { removedAt: null } }, take: 1 },
    },
    orderBy: { name: "asc" },
  });
  const members = await tx.member.findMany({
    where: { removedAt: null },
    select: { id: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  const dataTables = await tx.dataTable.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, columns: true, keyColumn: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    dataTables: dataTables.map(({ id, name, ...shape }) => ({
      id,
      name,
      shape: TableShapeSchema.parse(shape),
    })),
    decisions: await loadDecisions(tx),
    decisionVersions: await loadDecisionVersions(tx, definitions.flatMap(namedDecisions)),
    forms: forms.map(({ id, name, draft, publishedVersionId }) => {
      const live = publishedVersionId ? published.get(publishedVersionId) : undefined;
      return {
        id,
        name,
        publishedVersionId,
        definition: FormDefinitionSchema.parse(live ?? draft),
        hasNewerDraft: live !== undefined && !isDeepStrictEqual(live, draft),
      };
    }),
    groups: groups.map(({ id, name, members: some }) => ({ id, name, isEmpty: some.length === 0 })),
    members: members.map(({ id, user }) => ({ id, name: user.name })),
  };
}

/** The forms that a running process can use, by id. */
export function publishedForms(directory: Directory): Record<string, FormDefinition> {
  const published = directory.forms.filter((form) => form.publishedVersionId !== null);
  return Object.fromEntries(published.map((form) => [form.id, form.definition]));
}

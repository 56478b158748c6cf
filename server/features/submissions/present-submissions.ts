import type { Field } from "@/contracts/form";
import type { Value, Variables } from "@/contracts/value";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import type { FormatContext } from "@/engine/form/field-entry";
import { formatValue } from "@/engine/form/format-value";
import { FORMER_MEMBER, loadNames } from "@/server/features/members/load-names";
import { loadDefinitions } from "@/server/features/processes/stored-definitions";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { SubmissionRow } from "./list-submissions.schema";
import type { StoredSubmission } from "./read-submissions";
import type { SubmissionScope } from "./submission-where";

export interface Presented {
  items: SubmissionRow[];
  /** Of members and groups that stand in the answers, by id. */
  names: Record<string, string>;
}

/** Rows as people read them: with their request, their step, and the names behind ids. */
export async function presentSubmissions(
  tx: Transaction,
  scope: SubmissionScope,
  page: readonly StoredSubmission[],
): Promise<Presented> {
  const instances = await tx.instance.findMany({
    where: { id: { in: page.map((row) => row.instanceId) } },
    select: {
      id: true,
      reference: true,
      title: true,
      startKind: true,
      processVersionId: true,
      process: { select: { name: true } },
    },
  });
  const definitions = await loadDefinitions(
    tx,
    scope.tenantId,
    instances.map((instance) => instance.processVersionId),
  );
  const referred = referredIds(scope, page);
  const names = await loadNames(tx, [...page.map((row) => row.submittedBy), ...referred]);
  const byId = new Map(instances.map((instance) => [instance.id, instance]));
  const items = page.flatMap((row): SubmissionRow[] => {
    const instance = byId.get(row.instanceId);
    if (instance === undefined) return [];
    const element = definitions
      .get(instance.processVersionId)
      ?.elements.find((candidate) => candidate.id === row.element);
    return [
      {
        id: `${row.instanceId}.${row.token}.${row.number}`,
        instanceId: row.instanceId,
        reference: instance.reference,
        title: instance.title,
        processName: instance.process.name,
        stepName: element === undefined ? row.element : elementTitle(element),
        version: scope.versions.find((version) => version.id === row.formVersionId)?.number ?? 0,
        submittedAt: row.submittedAt,
        submittedBy: row.submittedBy && (names.member(row.submittedBy) ?? FORMER_MEMBER),
        isFromHook: instance.startKind === "hook",
        content: row.content,
        texts: textsOf(scope, row, names),
      },
    ];
  });
  const known = referred.flatMap((id) => {
    const name = names.member(id) ?? names.group(id);
    return name === undefined ? [] : [[id, name] as const];
  });
  return { items, names: Object.fromEntries(known) };
}

const isReference = ({ type }: Field) => type === "person" || type === "group";

function referredIds({ columns }: SubmissionScope, page: readonly StoredSubmission[]): string[] {
  const keys = columns.flatMap(({ field }) => (isReference(field) ? [field.key] : []));
  const ids = page.flatMap(({ content }) => keys.map((key) => content[key]));
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && UUID.test(id)))];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A field whose type has changed since: its old value in words, since the new type would not know what to do with it. */
function textsOf(scope: SubmissionScope, row: StoredSubmission, names: Names): Record<string, string> {
  const version = scope.versions.find(({ id }) => id === row.formVersionId);
  if (version === undefined || version === scope.versions[0]) return {};
  const context: FormatContext = { member: names.member, group: names.group, timeZone: scope.timeZone };
  const now = new Map(scope.columns.map(({ field }) => [field.key, field.type]));
  const changed = version.fields.filter(({ key, type }) => now.get(key) !== type && key in row.content);
  return Object.fromEntries(changed.map((field) => [field.key, inWords(field, row.content, context)]));
}

function inWords(field: Field, content: Variables, context: FormatContext): string {
  const value: Value | undefined = content[field.key];
  return formatValue(field, value, context);
}

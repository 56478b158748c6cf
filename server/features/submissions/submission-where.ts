/**
 * Filters of a form's submissions as SQL. Row-level security keeps the database from using an index for anything inside jsonb,
 * so a filter by a field reads the submissions of the form behind the form's index, and no others.
 */
import type { Field } from "@/contracts/form";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/errors";
import type { ColumnsOfForm } from "./form-columns";
import { instantOf, jsonOf, leavesWith, numberOf, textOf } from "./submission-sql";
import { type FieldFilter, operatorsByReport, type SubmissionFilter } from "./submissions.schema";

/** Whose submissions, of which form, on whose clock. */
export interface SubmissionScope {
  tenantId: string;
  formId: string;
  timeZone: string;
  columns: ColumnsOfForm["columns"];
  versions: ColumnsOfForm["versions"];
}

/** The conditions on a row `s` of submissions. */
export function submissionWhere(scope: SubmissionScope, filter: SubmissionFilter): Prisma.Sql {
  const { tenantId, formId, timeZone } = scope;
  const { processId, element, version, from, to, search, fields = [] } = filter;
  const conditions = [Prisma.sql`s.tenant_id = ${tenantId}::uuid and s.form_id = ${formId}::uuid`];
  if (processId) conditions.push(Prisma.sql`s.process_id = ${processId}::uuid`);
  if (element) conditions.push(Prisma.sql`s.element = ${element}`);
  if (version) conditions.push(Prisma.sql`s.form_version_id = ${versionId(scope, version)}::uuid`);
  if (from) conditions.push(Prisma.sql`s.submitted_at >= ${dayIn(from, timeZone)}`);
  if (to) conditions.push(Prisma.sql`s.submitted_at < ${dayAfter(to, timeZone)}`);
  if (search) conditions.push(searched(search));
  for (const each of fields) conditions.push(fieldCondition(scope, each));
  return Prisma.join(conditions, " and ");
}

function versionId({ versions }: SubmissionScope, number: number): string {
  const version = versions.find((candidate) => candidate.number === number);
  if (version === undefined) {
    throw new AppError("INVALID_INPUT", `The form has no version ${number}. Choose another one.`);
  }
  return version.id;
}

const dayIn = (day: string, timeZone: string) =>
  Prisma.sql`((${day}::text)::date::timestamp at time zone ${timeZone}::text)`;
const dayAfter = (day: string, timeZone: string) =>
  Prisma.sql`(((${day}::text)::date + 1)::timestamp at time zone ${timeZone}::text)`;

function searched(search: string): Prisma.Sql {
  const text = search.toLowerCase();
  return Prisma.sql`(${leavesWith(Prisma.sql`s.content`, text)} or exists (
    select from instances i where i.tenant_id = s.tenant_id and i.id = s.instance_id
      and (position(${text} in lower(i.title)) > 0 or starts_with(lower(i.reference), ${text}))))`;
}

function fieldCondition({ columns, timeZone }: SubmissionScope, filter: FieldFilter): Prisma.Sql {
  const field = columns.find((column) => column.field.key === filter.field)?.field;
  if (field === undefined) {
    throw new AppError("INVALID_INPUT", `The form has no field "${filter.field}". Remove the filter.`);
  }
  const { reportType } = fieldRegistry[field.type];
  if (!operatorsByReport[reportType].includes(filter.operator)) {
    throw new AppError("INVALID_INPUT", `"${field.label || field.key}" cannot be filtered that way.`);
  }
  if (filter.operator === "filled") return Prisma.sql`${jsonOf(field.key)} is not null`;
  if (filter.operator === "empty") return Prisma.sql`${jsonOf(field.key)} is null`;
  switch (reportType) {
    case "number":
      return compared(
        numberOf(field.key),
        filter,
        Prisma.sql`${typed(field, filter, NUMBER)}::text::numeric`,
      );
    case "date":
      return compared(textOf(field.key), filter, Prisma.sql`${typed(field, filter, DAY)}`);
    case "time":
      return compared(textOf(field.key), filter, Prisma.sql`${wholeTime(typed(field, filter, TIME))}`);
    case "dateTime":
      return onDay(instantOf(field.key), filter, { day: typed(field, filter, DAY), timeZone });
    case "yesNo":
      return Prisma.sql`${textOf(field.key)} = ${filter.value === "yes" ? "true" : "false"}`;
    case "options":
      return listCondition(filter);
    case "option":
    case "reference":
      return exactly(textOf(field.key), filter.operator, filter.value);
    default:
      return textCondition(field.key, filter);
  }
}

interface Shape {
  pattern: RegExp;
  name: string;
}
const NUMBER: Shape = { pattern: /^-?\d{1,40}(\.\d{1,40})?$/, name: "a number" };
const DAY: Shape = { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, name: "a day" };
const TIME: Shape = { pattern: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, name: "a time" };

function typed(field: Field, { value }: FieldFilter, { pattern, name }: Shape): string {
  const text = value.trim();
  if (pattern.test(text)) return text;
  throw new AppError("INVALID_INPUT", `"${field.label || field.key}" is compared with ${name}.`);
}

const wholeTime = (time: string) => (time.length === 5 ? `${time}:00` : time);

const signs: Partial<Record<FieldFilter["operator"], Prisma.Sql>> = {
  is: Prisma.sql`=`,
  isNot: Prisma.sql`is distinct from`,
  greater: Prisma.sql`>`,
  atLeast: Prisma.sql`>=`,
  less: Prisma.sql`<`,
  atMost: Prisma.sql`<=`,
  before: Prisma.sql`<`,
  after: Prisma.sql`>`,
};

function compared(left: Prisma.Sql, { operator }: FieldFilter, right: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${left} ${signs[operator] ?? Prisma.sql`=`} ${right}`;
}

function onDay(
  instant: Prisma.Sql,
  { operator }: FieldFilter,
  { day, timeZone }: { day: string; timeZone: string },
): Prisma.Sql {
  if (operator === "before") return Prisma.sql`${instant} < ${dayIn(day, timeZone)}`;
  if (operator === "after") return Prisma.sql`${instant} >= ${dayAfter(day, timeZone)}`;
  return Prisma.sql`${instant} >= ${dayIn(day, timeZone)} and ${instant} < ${dayAfter(day, timeZone)}`;
}

function listCondition({ field, operator, value }: FieldFilter): Prisma.Sql {
  const has = Prisma.sql`coalesce(${jsonOf(field)} @> to_jsonb(${value}::text), false)`;
  return operator === "includesNot" ? Prisma.sql`not ${has}` : has;
}

function exactly(left: Prisma.Sql, operator: FieldFilter["operator"], value: string): Prisma.Sql {
  return operator === "isNot"
    ? Prisma.sql`${left} is distinct from ${value}::text`
    : Prisma.sql`${left} = ${value}::text`;
}

/** Case aside. */
function textCondition(key: string, { operator, value }: FieldFilter): Prisma.Sql {
  const text = value.trim().toLowerCase();
  if (operator === "contains") return leavesWith(jsonOf(key), text);
  const left = Prisma.sql`lower(${textOf(key)})`;
  return operator === "startsWith"
    ? Prisma.sql`starts_with(${left}, ${text}::text)`
    : exactly(left, operator, text);
}

/** Order and pages of a form's submissions: the place of the last row of a page is where the next one begins. */
import { z } from "zod";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/errors";
import { instantOf, numberOf, textOf } from "./submission-sql";
import type { SubmissionScope } from "./submission-where";
import { SUBMITTED_AT, type SubmissionSort } from "./submissions.schema";

const CursorSchema = z.tuple([z.string().max(1200).nullable(), z.uuid(), z.int(), z.int()]);
type Cursor = z.infer<typeof CursorSchema>;

export interface Order {
  /** What the rows are sorted by, and the same as text for the cursor. */
  key: Prisma.Sql;
  by: Prisma.Sql;
  /** True of rows behind the cursor; true of all without one. */
  after: Prisma.Sql;
}

interface SortKey {
  expression: Prisma.Sql;
  /** The SQL type that a cursor's text is read as, and what such a text looks like. */
  type: Prisma.Sql;
  shape: RegExp;
}

const moment = {
  type: Prisma.sql`timestamptz`,
  shape: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
};

export function submissionOrder(scope: SubmissionScope, sort: SubmissionSort, cursor?: string): Order {
  const { expression, type, shape } = sortKey(scope, sort.by);
  const place = cursor === undefined ? undefined : readCursor(cursor, shape);
  const isByTime = sort.by === SUBMITTED_AT;
  // Rows of one moment turn round with it, so that one index serves both directions.
  const idsAscend = isByTime === sort.descending;
  return {
    key: Prisma.sql`(${expression})::text`,
    by: Prisma.sql`${expression} ${sort.descending ? Prisma.sql`desc` : Prisma.sql`asc`} ${isByTime ? Prisma.empty : Prisma.sql`nulls last`},
      ${idsAscend ? Prisma.sql`s.instance_id, s.token, s.number` : Prisma.sql`s.instance_id desc, s.token desc, s.number desc`}`,
    after: place === undefined ? Prisma.sql`true` : behind(place, { expression, type, sort, idsAscend }),
  };
}

type Behind = Pick<SortKey, "expression" | "type"> & { sort: SubmissionSort; idsAscend: boolean };

function behind(
  [value, id, token, number]: Cursor,
  { expression, type, sort, idsAscend }: Behind,
): Prisma.Sql {
  const ids = Prisma.sql`(s.instance_id, s.token, s.number) ${idsAscend ? Prisma.sql`>` : Prisma.sql`<`}
    (${id}::uuid, ${token}::int, ${number}::int)`;
  if (value === null) return Prisma.sql`(${expression} is null and ${ids})`;
  const last = Prisma.sql`${value}::text::${type}`;
  const further = sort.descending ? Prisma.sql`<` : Prisma.sql`>`;
  const rest = Prisma.sql`(${expression} ${further} ${last} or (${expression} = ${last} and ${ids}))`;
  // The first condition is one that the index knows where to begin with.
  if (sort.by === SUBMITTED_AT) return Prisma.sql`(${expression} ${further}= ${last} and ${rest})`;
  return Prisma.sql`(${expression} is null or ${rest})`;
}

function sortKey({ columns }: SubmissionScope, by: string): SortKey {
  if (by === SUBMITTED_AT) return { expression: Prisma.sql`s.submitted_at`, ...moment };
  const field = columns.find((column) => column.field.key === by)?.field;
  if (field === undefined) {
    throw new AppError("INVALID_INPUT", `The form has no field "${by}" to sort by.`);
  }
  const { reportType } = fieldRegistry[field.type];
  if (reportType === "number") {
    return { expression: numberOf(by), type: Prisma.sql`numeric`, shape: /^-?\d{1,400}(\.\d{1,400})?$/ };
  }
  if (reportType === "dateTime") return { expression: instantOf(by), ...moment };
  return { expression: Prisma.sql`left(lower(${textOf(by)}), 200)`, type: Prisma.sql`text`, shape: /^/ };
}

export function writeCursor(row: {
  sortKey: string | null;
  instanceId: string;
  token: number;
  number: number;
}) {
  const cursor: Cursor = [row.sortKey, row.instanceId, row.token, row.number];
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(text: string, shape: RegExp): Cursor {
  try {
    const cursor = CursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    if (cursor[0] === null || shape.test(cursor[0])) return cursor;
  } catch {
    // Answered below: whatever is wrong with it, a cursor is not written by hand.
  }
  throw new AppError("INVALID_INPUT", "This page does not exist any more. Begin at the first one.");
}

/** The value of a field in a row `s` of submissions, as SQL of each kind. What is not of the kind is null there. */
import { Prisma } from "@/prisma/generated/client";

export const jsonOf = (key: string) => Prisma.sql`(s.content -> ${key}::text)`;

/** Tagged values (dates, long numbers) by what they say. */
export const textOf = (key: string) =>
  Prisma.sql`coalesce(s.content -> ${key}::text ->> 'lexical', s.content ->> ${key}::text)`;

/** An exponent of four digits would be no number for the database. */
export const numberOf = (key: string) =>
  Prisma.sql`(case when ${textOf(key)} ~ '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?$' then (${textOf(key)})::numeric end)`;

export const instantOf = (key: string) =>
  Prisma.sql`(case when ${textOf(key)} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[-+][0-9]{2}:[0-9]{2})$' then (${textOf(key)})::timestamptz end)`;

/** Whether a text or number in the value, however deep, has this (in lower case) in it; names of types are no text. */
export function leavesWith(value: Prisma.Sql, text: string): Prisma.Sql {
  return Prisma.sql`exists (
    select from jsonb_path_query(${value}, '$.**') leaf
    where jsonb_typeof(leaf) in ('string', 'number') and position(${text} in lower(leaf #>> '{}')) > 0
      and leaf #>> '{}' not in ('date', 'time', 'dateTime', 'duration', 'number'))`;
}

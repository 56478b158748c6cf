import { z } from "zod";
import { type Field, FieldSchema } from "@/contracts/form";
import { containersOf } from "@/engine/form/containers";
import type { Draft } from "./draft";

/** As many as a form can have. */
const MOST_FIELDS = 1000;
/** Longer texts are no fields of ours, and are not parsed. */
const MOST_CHARACTERS = 5_000_000;

const ClipSchema = z.object({ stepwellFields: z.array(FieldSchema).min(1).max(MOST_FIELDS) });

/** Fields as text: any form of any workspace takes them, also from another window. */
export function textOfFields(fields: readonly Field[]): string {
  return JSON.stringify({ stepwellFields: fields });
}

/** The fields that were copied; null for any other text. */
export function fieldsOfText(text: string): Field[] | null {
  if (!text.startsWith('{"stepwellFields":') || text.length > MOST_CHARACTERS) return null;
  try {
    const read = ClipSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.stepwellFields : null;
  } catch {
    return null;
  }
}

/** The chosen fields in the form's order; a page or a section comes with what it holds. */
export function fieldsToCopy({ entries }: Draft, ids: ReadonlySet<string>): Field[] {
  const fields = entries.map(({ field }) => field);
  const within = containersOf(fields);
  const chosen = new Set(entries.flatMap(({ id, field }) => (ids.has(id) ? [field.key] : [])));
  return entries.flatMap(({ id, field }) =>
    ids.has(id) || within.get(field)?.some((key) => chosen.has(key)) ? [field] : [],
  );
}

import type { z } from "zod";
import { Refused } from "./refused";

/** What the schema reads, or a sentence that names `place` and what is wrong inside. A key too many is told first. */
export function readWith<Content>(schema: z.ZodType<Content>, input: unknown, place: string): Content {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { issues } = read.error;
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  const at = issue === undefined || issue.path.length === 0 ? "" : ` at "${issue.path.join(".")}"`;
  throw new Refused(`${place}${at}: ${issue?.message ?? "it cannot be read."}`);
}

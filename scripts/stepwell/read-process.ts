import path from "node:path";
import type { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import type { ProcessSource } from "@/engine/simulation/process-source";
import { parseJson, readBytes } from "./read-json";
import { Refused } from "./refused";

/** What a file holds that commands work with. */
export type Source = { kind: "processes"; processes: ProcessSource[] };

/** Reads a model; what it is shows in its content, not in its name. */
export function readSource(file: string): Source {
  const text = readBytes(file).toString("utf8");
  return readOwnJson(file, parseJson(text, file));
}

function readOwnJson(file: string, content: unknown): Source {
  if (typeof content !== "object" || content === null || !("elements" in content)) {
    throw new Refused(`${file}: this is neither BPMN, nor DMN, nor a process or decision model of Stepwell.`);
  }
  const definition = readWith(ProcessDefinitionSchema, content, file);
  const id = "id" in content && typeof content.id === "string" ? content.id : nameOf(file);
  return { kind: "processes", processes: [{ id, definition }] };
}

/** A file without an id of its own is known by its name. */
const nameOf = (file: string) => path.basename(file).replace(/\.json$/i, "");

function readWith<Content>(schema: z.ZodType<Content>, content: unknown, file: string): Content {
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "" : ` at "${issue.path.join(".")}"`;
  throw new Refused(`${file}${place}: ${issue?.message ?? "it cannot be read."}`);
}

/** The processes of the files, in their order; two of one id are refused. */
export function readProcesses(files: readonly string[]): ProcessSource[] {
  const processes = files.flatMap((file) => readSource(file).processes);
  const ids = new Set<string>();
  for (const { id } of processes) {
    if (ids.has(id)) throw new Refused(`Two processes have the id "${id}".`);
    ids.add(id);
  }
  return processes;
}

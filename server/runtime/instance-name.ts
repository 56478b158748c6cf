import { randomBytes } from "node:crypto";
import type { Variables } from "@/contracts/value";
import type { Graph } from "@/engine/definition/graph";
import { plainStarts } from "@/engine/definition/starts";

/** 32 signs, so that a random byte picks each equally often; without I, O, 0 and 1, which people mix up. */
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const REFERENCE_LENGTH = 8;
const MAX_TITLE = 200;

/** A short text that people can quote on the phone. */
export function newReference(): string {
  return Array.from(randomBytes(REFERENCE_LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join("");
}

/** The process's name and the first text of the start form, such as "Leave request: Summer holiday". */
export function instanceTitle(graph: Graph, variables: Variables): string {
  const forms = plainStarts(graph.definition.elements).flatMap(
    ({ formId }) => graph.forms.get(formId ?? "") ?? [],
  );
  const texts = forms
    .flatMap(({ definition }) => definition.fields)
    .filter((field) => field.type === "text" || field.type === "longText");
  for (const field of texts) {
    const text = variables[field.key];
    if (typeof text === "string" && text.trim() !== "") {
      return clip(`${graph.definition.name}: ${text.trim()}`);
    }
  }
  return clip(graph.definition.name);
}

function clip(title: string): string {
  const line = title.replace(/\s+/g, " ");
  return line.length <= MAX_TITLE ? line : `${line.slice(0, MAX_TITLE - 1)}…`;
}

import type { z } from "zod";
import type { InterchangeProblem } from "@/interchange/problem";
import { placeOf } from "@/interchange/xml/place-of";
import { attributeOf, type XmlDocument } from "@/interchange/xml/xml-node";
import { allElements } from "./dmn-reading";

type Issue = z.core.$ZodIssue;

/** What the limits of the contract say about a model, at the nearest element around each place that has an id. */
export function tooLarge(document: XmlDocument, model: object, error: z.ZodError): InterchangeProblem[] {
  return error.issues.slice(0, 100).map((issue) => {
    const elementId = nearestId(model, issue.path);
    const found = allElements(document.root).find((element) => attributeOf(element, "id") === elementId);
    const place = placeOf(document.source, (found ?? document.root).start);
    return { message: sentence(issue), ...(elementId === undefined ? {} : { elementId }), ...place };
  });
}

function sentence(issue: Issue): string {
  const part = issue.path.findLast((key) => typeof key === "string");
  if (part === undefined) return issue.message;
  if (issue.code !== "too_big") return `${part}: ${issue.message}.`;
  const what = issue.origin === "string" ? "characters" : "entries";
  return `"${part}" is too large: ${issue.maximum} ${what} can be read.`;
}

function nearestId(model: object, path: readonly PropertyKey[]): string | undefined {
  let at: unknown = model;
  let nearest: string | undefined;
  for (const key of path) {
    at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
    const id: unknown = typeof at === "object" && at !== null ? Reflect.get(at, "id") : undefined;
    if (typeof id === "string") nearest = id;
  }
  return nearest;
}

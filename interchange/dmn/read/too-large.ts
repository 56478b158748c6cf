import type { z } from "zod";
import type { InterchangeProblem } from "@/interchange/problem";

/** What the limits of the contract say about a model, with the id of the nearest element around each place. */
export function tooLarge(model: object, error: z.ZodError): InterchangeProblem[] {
  return error.issues.slice(0, 100).map(({ message, path }) => {
    const elementId = nearestId(model, path);
    return { message: `${path.join(".")}: ${message}`, ...(elementId === undefined ? {} : { elementId }) };
  });
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

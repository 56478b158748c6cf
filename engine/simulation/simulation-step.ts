import { z } from "zod";
import { DurationSchema } from "@/contracts/duration";
import { VariablesSchema } from "@/contracts/value";

const id = z.string().min(1, "Give an id.");
/** An element, or `process/element` where several processes have an element of that id. */
const element = id;
const variables = VariablesSchema.optional();

/** What can be done to a simulation; the name of the first key says what a step is. */
export const stepSchemas = {
  start: z.strictObject({ start: id, variables }),
  /** Does a task, or gives the result of a step that a simulation cannot carry out itself. */
  complete: z.strictObject({ complete: element, outcome: z.string().nullish(), variables }),
  /** Lets an element that waits for an event or a time go on without it. */
  continue: z.strictObject({ continue: element }),
  message: z.strictObject({
    message: id,
    correlation: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
    variables,
  }),
  signal: z.strictObject({ signal: id, variables }),
  advance: z.strictObject({ advance: DurationSchema }),
  /** The error is a code that error events are matched by and, where none matches, the reason of the incident. */
  fail: z.strictObject({ fail: element, error: z.string() }),
  set: z.strictObject({ set: VariablesSchema }),
  cancel: z.strictObject({ cancel: id }),
  /** Starts a step inside an ad-hoc sub-process. */
  activate: z.strictObject({ activate: element }),
  /** Says that an ad-hoc sub-process is done. */
  finish: z.strictObject({ finish: element }),
} as const;

export type StepKind = keyof typeof stepSchemas;
export type StepOf<Kind extends StepKind> = z.infer<(typeof stepSchemas)[Kind]>;
export type SimulationStep = { [Kind in StepKind]: StepOf<Kind> }[StepKind];

export const stepKinds = Object.keys(stepSchemas).filter((key): key is StepKind => key in stepSchemas);

/** Which step it is; undefined for none. */
export function stepKindOf(step: object): StepKind | undefined {
  return stepKinds.find((kind) => Object.hasOwn(step, kind));
}

/** The step, or why it is none: a sentence that names the place. */
export function readStep(
  input: unknown,
): { ok: true; step: SimulationStep } | { ok: false; message: string } {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return { ok: false, message: `A step is an object such as {"start": "process"}.` };
  }
  const kind = stepKindOf(input);
  if (kind === undefined) {
    const keys = Object.keys(input).map((key) => `"${key}"`);
    const has = keys.length === 0 ? "it is empty" : `it has ${keys.join(", ")}`;
    return { ok: false, message: `A step is one of ${stepKinds.join(", ")}; ${has}.` };
  }
  const read = stepSchemas[kind].safeParse(input);
  if (read.success) return { ok: true, step: read.data };
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "" : ` at "${issue.path.join(".")}"`;
  return { ok: false, message: `"${kind}"${place}: ${issue?.message ?? "it cannot be read."}` };
}

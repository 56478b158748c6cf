import { z } from "zod";

/** What is hit by a publishing, so that a screen can lead there. */
export const ImpactSubjectSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("process"), id: z.uuid() }),
  z.object({ kind: z.literal("form"), id: z.uuid() }),
  z.object({ kind: z.literal("answers"), formId: z.uuid() }),
  z.object({ kind: z.literal("decision"), id: z.uuid() }),
  z.object({ kind: z.literal("hook"), id: z.uuid(), processId: z.uuid() }),
  z.object({ kind: z.literal("endpoint"), id: z.uuid() }),
  z.object({ kind: z.literal("link"), id: z.uuid() }),
  /** Open requests of a process; of one of its versions where that is given. */
  z.object({ kind: z.literal("requests"), processId: z.uuid(), version: z.int().optional() }),
  z.object({ kind: z.literal("scenario"), processId: z.uuid() }),
  z.object({ kind: z.literal("report"), processId: z.uuid() }),
]);
export type ImpactSubject = z.infer<typeof ImpactSubjectSchema>;

/** What publishing a new version does to one thing beside it. */
export const ImpactSchema = z.object({
  /** Name of the rule that found it: `hooks`, `calls`. */
  kind: z.string(),
  /** `breaks`: something is refused, or goes another way, because of it. `notice`: good to know. */
  weight: z.enum(["breaks", "notice"]),
  about: ImpactSubjectSchema,
  /** What is hit, as people call it: "Hook “Shop”". */
  title: z.string(),
  /** Whole sentences. */
  says: z.array(z.string()).min(1),
  /** The process that has to be published again before it comes true; absent: it comes true at once. */
  once: z.string().optional(),
});
export type Impact = z.infer<typeof ImpactSchema>;

/** How the scenarios of a process went when a version of it was published. */
export const ScenarioVerdictSchema = z.object({
  /** How many there are. */
  count: z.int(),
  failing: z.array(z.object({ name: z.string(), difference: z.string() })),
  /** Names of those for which there was no time. */
  skipped: z.array(z.string()),
  /** How much of the process they come to, as a sentence. */
  coverage: z.string(),
});
export type ScenarioVerdict = z.infer<typeof ScenarioVerdictSchema>;

/** What was known when a version was published, and accepted by who published it; kept with the version. */
export const PublicationSchema = z.object({
  breaks: z.array(ImpactSchema),
  /** Of processes. */
  scenarios: ScenarioVerdictSchema.optional(),
});
export type Publication = z.infer<typeof PublicationSchema>;

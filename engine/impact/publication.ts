/** What the rules of impact look at: what is published, and what lives around it. All of it is data, read beforehand. */
import type { FormDefinition } from "@/contracts/form";
import type { Impact } from "@/contracts/impact";
import type { Scenario } from "@/contracts/scenario";
import type { KnownTables } from "@/engine/definition/known-tables";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

export interface NamedProcess extends ScenarioProcess {
  id: string;
  name: string;
}

/** Open requests of one version of a process, and where they stand. */
export interface OpenRequests {
  processId: string;
  processName: string;
  version: number;
  count: number;
  /** By element id, the most first; a request that is at several stands at each. */
  waiting: readonly { element: string; title: string; count: number }[];
}

/** A public link to a start of a process. */
export interface PublicLink {
  id: string;
  name: string;
  processId: string;
  element: string;
  /** Field by which people are told apart. */
  emailField: string | null;
  /** Fields that its address may fill. */
  urlFields: readonly string[];
}

export interface Surroundings {
  /** Those that are enabled. */
  hooks: readonly { id: string; name: string; processId: string }[];
  endpoints: readonly { id: string; name: string; eventTypes: readonly string[] }[];
  links: readonly PublicLink[];
  /** Other processes as they are published now. */
  others: readonly NamedProcess[];
  tables: KnownTables;
}

/** A new version of a process in place of the one that is published. */
export interface ProcessPublication {
  id: string;
  name: string;
  before: ScenarioProcess;
  after: ScenarioProcess;
  /** Of all its versions. */
  requests: readonly OpenRequests[];
}

/** A new version of a form in place of the one that is published. */
export interface FormPublication {
  id: string;
  before: FormDefinition;
  after: FormDefinition;
  /** Processes whose draft shows the form, made of what is published now: they take the new version when they are published next. */
  drafts: readonly (NamedProcess & { scenarios: readonly Scenario[] })[];
  /** Requests that stand at a step with the form. */
  requests: readonly OpenRequests[];
}

/** One rule of impact. Total: it gives an answer for all that passes its schema. The registry says which kind it finds. */
export type FindImpacts<Publication> = (
  publication: Publication,
  around: Surroundings,
) => Omit<Impact, "kind">[];

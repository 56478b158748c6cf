import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Scenario } from "@/contracts/scenario";
import type { Variables } from "@/contracts/value";
import type { DecisionPart, FormPart, PeoplePart, TablePart } from "./blocks/parts";
import type { TemplateCategory } from "./templates.schema";

/** A worked process with all that it needs to run, and the cases that show that it does. */
export interface Template {
  title: string;
  /** What it does, for somebody who looks for it. */
  sentence: string;
  category: TemplateCategory;
  /** The first is the one that people start with. */
  forms: readonly [FormPart, ...FormPart[]];
  decisions?: readonly DecisionPart[];
  tables?: readonly TablePart[];
  /** All whose groups the process names. */
  people: readonly PeoplePart[];
  process: Pick<ProcessDefinition, "elements" | "flows"> & { description: string };
  /** A start form that is filled in. */
  sample: Variables;
  scenarios: readonly Scenario[];
}

/** The process as the template has it, with ids that no tenant knows. */
export function definitionOf({ title, process }: Template): ProcessDefinition {
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name: title, ...process });
}

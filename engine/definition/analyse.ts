import type { FormDefinition } from "@/contracts/form";
import { eventTypeOf, type ProcessDefinition } from "@/contracts/process";
import { checkBranches } from "@/engine/elements/check-branches";
import { elementTitle } from "@/engine/elements/element-title";
import { elementRegistry } from "@/engine/elements/registry";
import { checkFormStructure } from "@/engine/form/check-form";
import type { CompiledForm } from "@/engine/form/compile-form";
import { compileForm } from "@/engine/form/compile-form";
import { buildNodes, collectScopes } from "./build-nodes";
import { checkFlows } from "./check-flows";
import { checkResults } from "./check-results";
import { checkStructure } from "./check-structure";
import { compileGates } from "./compile-gates";
import { compileLoop } from "./compile-loop";
import { ExpressionReader, type ReadSource } from "./expression-reader";
import type { CompileScope, Graph, GraphNode } from "./graph";
import { hasBorder } from "./has-border";
import { knownNames } from "./known-names";
import type { KnownTables } from "./known-tables";
import { cannotRun, type Problem } from "./problem";
import { decisionKey, decisionOf, type ProcessDecisions } from "./process-decisions";

/** Ids that exist in the tenant; without it, candidates are not looked up. */
export interface Directory {
  groups: ReadonlySet<string>;
  members: ReadonlySet<string>;
  tables: KnownTables | null;
}

/** What a process refers to. */
export interface Surroundings {
  /** By form id. */
  forms: Readonly<Record<string, FormDefinition>>;
  decisions?: ProcessDecisions;
  directory?: Directory | null;
}

export interface Analysed {
  problems: Problem[];
  structure: Problem[];
  nodes: ReadonlyMap<string, GraphNode>;
  /** By form id, those that the elements name. */
  forms: ReadonlyMap<string, CompiledForm>;
  /** The expressions that could be read. */
  sources: readonly ReadSource[];
  graph: Graph | null;
}

/**
 * Checks and compiles in one pass; the graph is null when there is an error that keeps the process from running. `structure` are those of the problems that are
 * about elements and flows as such.
 */
export function analyse(
  definition: ProcessDefinition,
  { forms, decisions = {}, directory = null }: Surroundings,
): Analysed {
  const problems: Problem[] = [];
  const known = knownNames(definition, forms);
  const reader = new ExpressionReader(problems, known);
  const nodes = buildNodes(definition, (flow) => reader.condition(flow));
  const inner = collectScopes(nodes);
  const compiledForms = new Map<string, CompiledForm>();
  for (const node of nodes.values()) {
    const scope = scopeOf(node, {
      definition,
      forms,
      decisions,
      directory,
      problems,
      reader,
      known,
      compiledForms,
      nodes,
    });
    node.loop = compileLoop(scope);
    node.gates = compileGates(scope);
    if (hasBorder(node.element.type)) checkBranches(elementTitle(node.element), scope);
    node.behaviour = elementRegistry[node.element.type].compile(node.element, scope);
  }
  const structure = [...checkFlows(definition, nodes), ...checkStructure(definition, nodes)];
  problems.push(...structure);
  problems.push(...checkResults(definition, compiledForms.values()));
  const start = inner.start ?? [...nodes.values()].find(isStart);
  const found = { problems, structure, nodes, forms: compiledForms, sources: reader.sources };
  if (start === undefined || cannotRun(problems)) return { ...found, graph: null };
  const looksAround = definition.elements.some(
    (element) => element.type === "inclusiveGateway" || eventTypeOf(element) === "conditional",
  );
  return {
    ...found,
    graph: { definition, nodes, start, inner, looksAround, forms: compiledForms },
  };
}

const isStart = (node: GraphNode) => node.element.type === "startEvent" && node.parent === null;

interface Analysis {
  nodes: ReadonlyMap<string, GraphNode>;
  definition: ProcessDefinition;
  forms: Readonly<Record<string, FormDefinition>>;
  decisions: ProcessDecisions;
  known: ReadonlySet<string>;
  directory: Directory | null;
  problems: Problem[];
  reader: ExpressionReader;
  compiledForms: Map<string, CompiledForm>;
}

function scopeOf(node: GraphNode, analysis: Analysis): CompileScope {
  const { definition, directory, problems, reader, nodes } = analysis;
  const element = node.element.id;
  const report =
    (severity: Problem["severity"]) =>
    (code: string, message: string, setting?: string, fix?: Problem["fix"]) => {
      const more = { ...(setting === undefined ? {} : { setting }), ...(fix === undefined ? {} : { fix }) };
      problems.push({ severity, code, message, element, ...more });
    };
  return {
    definition,
    node,
    nodes,
    directory,
    expression: (setting, source, expected) => reader.expression(node.element, setting, source, expected),
    template: (setting, source, encodeAfter) =>
      reader.template({ element: node.element, setting }, source, encodeAfter),
    form: (formId) => formOf(formId, node, analysis),
    decision: (decisionId, version) => decisionOf(analysis.decisions, decisionKey(decisionId, version)),
    known: analysis.known,
    error: report("error"),
    warning: report("warning"),
  };
}

function formOf(formId: string, node: GraphNode, analysis: Analysis): CompiledForm | null {
  const { forms, problems, compiledForms } = analysis;
  const compiled = compiledForms.get(formId);
  if (compiled !== undefined) return compiled;
  const definition = Object.hasOwn(forms, formId) ? forms[formId] : undefined;
  const about = { severity: "error" as const, element: node.element.id, setting: "formId" };
  if (definition === undefined) {
    const message = `The form of "${elementTitle(node.element)}" does not exist or is not published.`;
    problems.push({ ...about, code: "formMissing", message });
    return null;
  }
  const broken = checkFormStructure(definition).find((problem) => problem.severity === "error");
  if (broken !== undefined) {
    const message = `The form "${definition.title}" of "${elementTitle(node.element)}" has an error: ${broken.message}`;
    problems.push({ ...about, code: "formBroken", message });
    return null;
  }
  const made = compileForm(definition);
  compiledForms.set(formId, made);
  return made;
}

/** Source text to code: parse, resolve, compile. What the public functions of this room are made of. */
import { builtinFunctions } from "@/engine/expression/builtins/registry";
import type { CompileExpressionOptions, ExpressionProblem } from "@/engine/expression/expression";
import { nodeRegistry } from "@/engine/expression/nodes/registry";
import {
  type FeelDialect,
  type NameTree,
  parseFeel,
  type SyntaxNode,
} from "@/engine/expression/syntax/parse-feel";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { Code } from "./code";
import { Compiler, spaceless } from "./compiler";

export type CodeResult =
  | { ok: true; code: Code; inputs: readonly string[]; names: readonly string[]; node: SyntaxNode }
  | { ok: false; problems: ExpressionProblem[] };

/** The names that a type makes known after a dot. */
export function treeOfType(type: FeelType | undefined): NameTree {
  if (type?.kind === "list" || type?.kind === "range") return treeOfType(type.element);
  if (type?.kind !== "contextOf") return {};
  return Object.fromEntries([...type.entries].map(([name, entry]) => [name, treeOfType(entry)]));
}

function isFunctionType(type: FeelType | undefined): boolean {
  return type?.kind === "function" || type?.kind === "functionOf";
}

function declaredNames(options: CompileExpressionOptions): string[] {
  return [...(options.names ?? []), ...Object.keys(options.types ?? {})];
}

export function compileCode(
  source: string,
  dialect: FeelDialect,
  options: CompileExpressionOptions,
): CodeResult {
  const declared = declaredNames(options);
  const tree = Object.fromEntries(declared.map((name) => [name, treeOfType(options.types?.[name])]));
  const parsed = parseFeel(source, dialect, tree);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const compiler = new Compiler({
    source,
    registry: nodeRegistry,
    declared: new Map(["?", ...declared].map((name) => [spaceless(name), name])),
    declaredFunctions: new Set(declared.filter((name) => isFunctionType(options.types?.[name]))),
    builtins: builtinFunctions,
    namedTypes: options.namedTypes ?? new Map(),
    refuseUnknownNames: options.refuseUnknownNames ?? false,
  });
  const code = compiler.compile(parsed.node);
  if (compiler.problems.length > 0) return { ok: false, problems: compiler.problems };
  return { ok: true, code, inputs: compiler.inputs, names: compiler.names, node: parsed.node };
}

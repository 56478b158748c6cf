/** FEEL text to a parse tree, by the grammar of lezer-feel, with the guards that keep hostile text cheap. */
import { parser, trackVariables, VariableContext } from "lezer-feel";
import type { ExpressionProblem } from "@/engine/expression/expression";
import { hideRangeTypes } from "./range-type";

export type SyntaxNode = ReturnType<typeof parser.parse>["topNode"];
export type FeelDialect = "Expression" | "UnaryTests";
/** Names in scope, and below each the names of its entries. */
export type NameTree = { [name: string]: NameTree };

export type ParseResult = { ok: true; node: SyntaxNode } | { ok: false; problem: ExpressionProblem };

/** Characters. The parser's work grows with the square of the text; business rules have some hundred characters. */
const maxSourceLength = 5_000;
/** Brackets within brackets; the parser copies its scope at each. */
const maxBrackets = 100;

function guard(source: string): ExpressionProblem | null {
  if (source.length > maxSourceLength) {
    return {
      message: `The expression is longer than ${maxSourceLength} characters.`,
      from: maxSourceLength,
      to: source.length,
    };
  }
  let depth = 0;
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charCodeAt(index);
    if (character === 40 || character === 91 || character === 123) depth += 1;
    else if (character === 41 || character === 93 || character === 125) depth -= 1;
    if (depth > maxBrackets) {
      return {
        message: `The brackets are nested more than ${maxBrackets} deep.`,
        from: index,
        to: index + 1,
      };
    }
  }
  return null;
}

const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** The bracket that would have to come next, if one is open. */
function missingBracket(source: string): string | null {
  const open: string[] = [];
  for (const [token] of source.matchAll(/"(?:[^"\\]|\\.)*"|[()[\]{}]/gs)) {
    const close = closing[token];
    if (close !== undefined) open.push(close);
    else if (token === open.at(-1)) open.pop();
  }
  return open.at(-1) ?? null;
}

function endProblem(source: string): string {
  if (source.trim() === "") return "The expression is empty.";
  const bracket = missingBracket(source);
  return bracket === null
    ? "The expression ends too early."
    : `The expression ends too early: a “${bracket}” is missing.`;
}

function syntaxProblem(source: string, at: number): ExpressionProblem {
  const rest = source.slice(at);
  if (rest.trim() === "") return { message: endProblem(source), from: at, to: source.length };
  if (/^\s*"(?:[^"\\]|\\.)*$/s.test(rest)) {
    return { message: "This text has no closing quote.", from: at, to: source.length };
  }
  const skipped = rest.length - rest.trimStart().length;
  const word = /^(?:[\p{L}\p{N}_]+|"[^"]*"?|[<>!]=|.)/su.exec(rest.trimStart())?.[0] ?? "";
  return { message: `“${word}” is not expected here.`, from: at + skipped, to: at + skipped + word.length };
}

export function parseFeel(source: string, dialect: FeelDialect, names: NameTree): ParseResult {
  const problem = guard(source);
  if (problem !== null) return { ok: false, problem };
  const configured = parser.configure({
    top: dialect,
    strict: true,
    contextTracker: trackVariables(VariableContext.of(names)),
  });
  try {
    return { ok: true, node: configured.parse(hideRangeTypes(source)).topNode };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/at (\d+)$/.exec(error.message)?.[1] ?? 0);
    return { ok: false, problem: syntaxProblem(source, at) };
  }
}

/** The tree of a text that may not be finished; null where even reading it would cost too much. */
export function parseUnfinished(source: string, dialect: FeelDialect, names: NameTree): SyntaxNode | null {
  if (guard(source) !== null) return null;
  const contextTracker = trackVariables(VariableContext.of(names));
  return parser.configure({ top: dialect, contextTracker }).parse(hideRangeTypes(source)).topNode;
}

/** A node's parts without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.type.isSkipped && !child.name.endsWith("Comment")) children.push(child);
  }
  return children;
}

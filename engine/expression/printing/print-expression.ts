/** A tree as text, in one way of writing; read again it is the same tree. */
import type { FeelTree } from "./feel-tree";

type Print = (parts: readonly string[], tree: FeelTree) => string;

const spaced: Print = (parts) => parts.join(" ");
const close: Print = (parts) => parts.join("");
const listed: Print = (parts) => parts.join(", ");
const keyed: Print = (parts) => parts.join(": ");

/** What stands in brackets, with commas where it is several. */
const bracketed: Print = (parts) => `${parts[0]}${parts.slice(1, -1).join(", ")}${parts.at(-1)}`;

/** A sign stands close to what follows, unless that begins with one too. */
const arithmetic: Print = (parts) => {
  const [sign = "", operand = ""] = parts;
  if (parts.length > 2) return spacedSides(parts);
  return operand.startsWith("-") ? `${sign} ${operand}` : `${sign}${operand}`;
};

const spacedSides = (parts: readonly string[]): string => parts.join(" ");

/** Words are apart; what is in round brackets is close to them. */
const words: Print = (parts) => {
  let text = "";
  for (const part of parts) {
    const isClose = text === "" || text.endsWith("(") || part === ")";
    text += isClose ? part : ` ${part}`;
  }
  return text;
};

/** `function(a: number) a + 1`. */
const definition: Print = (parts) => {
  const end = parts.indexOf(")");
  return [close(parts.slice(0, end + 1), emptyTree), ...parts.slice(end + 1)].join(" ");
};

const emptyTree: FeelTree = { kind: "", text: "", parts: [] };

/** `function<number> -> text`. */
const functionType: Print = (parts) => `${parts.slice(0, -1).join("")} -> ${parts.at(-1)}`;

const printers: Readonly<Record<string, Print>> = {
  ArithmeticExpression: arithmetic,
  Comparison: words,
  UnaryTests: close,
  PositiveUnaryTests: listed,
  SimplePositiveUnaryTest: spaced,
  Interval: close,
  IterationContext: close,
  ParenthesizedExpression: close,
  PathExpression: close,
  FilterExpression: close,
  FunctionInvocation: close,
  DateTimeLiteral: close,
  List: bracketed,
  Context: bracketed,
  ContextEntry: keyed,
  PositionalParameters: listed,
  NamedParameters: listed,
  NamedParameter: keyed,
  FormalParameters: listed,
  FormalParameter: keyed,
  InExpressions: listed,
  FunctionDefinition: definition,
  ListType: close,
  ContextType: close,
  ContextEntryTypes: listed,
  ContextEntryType: keyed,
  FunctionType: functionType,
  ArgumentTypes: listed,
};

/** Prints a tree that was read or built. */
export function printExpression(tree: FeelTree): string {
  if (tree.parts.length === 0) return tree.text;
  const print = printers[tree.kind] ?? spaced;
  return print(tree.parts.map(printExpression), tree);
}

import type { Code, Frame } from "@/engine/expression/compile/code";
import type { Compiler, NodeCompiler } from "@/engine/expression/compile/compiler";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { unquote } from "@/engine/expression/syntax/string-literal";
import { emptyContext, FeelFunction, type FeelValue } from "@/engine/expression/values/feel-value";
import { bindRecursively } from "./functions";

interface Entry {
  key: string;
  slot: number;
  value: Code;
}

function keyOf(node: SyntaxNode, compiler: Compiler): string {
  const [inner] = compiler.children(node);
  return inner?.name === "StringLiteral" ? unquote(compiler.text(inner)) : compiler.name(node);
}

function compileEntry(node: SyntaxNode, compiler: Compiler): Entry {
  const [keyNode, valueNode] = compiler.children(node);
  const key = keyNode === undefined ? "" : keyOf(keyNode, compiler);
  if (valueNode?.name === "FunctionDefinition") {
    const slot = compiler.declareLocal(key);
    return { key, slot, value: compiler.compile(valueNode) };
  }
  const value = compiler.compile(valueNode);
  return { key, slot: compiler.declareLocal(key), value };
}

function evaluateEntry(entry: Entry, frame: Frame): FeelValue {
  const value = entry.value(frame);
  frame.locals[entry.slot] = value;
  if (value instanceof FeelFunction) bindRecursively(value, entry.slot);
  return value;
}

/** Each entry sees the ones before it; a function sees itself. A key given twice makes the context null. */
const compileContext: NodeCompiler = (node, compiler) =>
  compiler.scoped((): Code => {
    const entries = compiler
      .children(node)
      .filter(({ name }) => name === "ContextEntry")
      .map((entry) => compileEntry(entry, compiler));
    const unique = new Set(entries.map(({ key }) => key)).size === entries.length;
    if (!unique) return () => null;
    return (frame) => {
      frame.run.charge(5 + 3 * entries.length);
      const context = emptyContext();
      for (const entry of entries) context[entry.key] = evaluateEntry(entry, frame);
      return context;
    };
  });

export const contextNodes: Record<string, NodeCompiler> = { Context: compileContext };

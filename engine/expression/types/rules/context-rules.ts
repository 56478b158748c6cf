import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { unquote } from "@/engine/expression/syntax/string-literal";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { TypeRule, Typer } from "@/engine/expression/types/typer";

function keyOf(node: SyntaxNode, typer: Typer): string {
  const [inner] = typer.children(node);
  return inner?.name === "StringLiteral" ? unquote(typer.text(inner)) : typer.name(node);
}

/** Each entry sees the ones before it; a function sees itself. */
const typeOfContext: TypeRule = (node, typer) =>
  typer.scoped((): FeelType => {
    const entries = new Map<string, FeelType>();
    let twice: SyntaxNode | null = null;
    for (const entry of typer.children(node).filter(({ name }) => name === "ContextEntry")) {
      const [keyNode, valueNode] = typer.children(entry);
      if (keyNode === undefined) continue;
      const key = keyOf(keyNode, typer);
      if (valueNode?.name === "FunctionDefinition") typer.declare(key, { kind: "function" });
      const type = typer.typeOf(valueNode);
      typer.declare(key, type);
      if (entries.has(key)) twice ??= keyNode;
      entries.set(key, type);
    }
    if (twice !== null) return typer.never(twice, `The entry “${keyOf(twice, typer)}” stands here twice.`);
    return { kind: "contextOf", entries };
  });

export const contextRules: Readonly<Record<string, TypeRule>> = { Context: typeOfContext };

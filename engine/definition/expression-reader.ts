import type { Element, Flow } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { compileExpression } from "@/engine/expression/compile-expression";
import { compileTemplate, type EncodeAfter } from "@/engine/expression/compile-template";
import type { CompileExpressionResult } from "@/engine/expression/expression";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { namesInText } from "@/engine/form/names-in-text";
import type { CompiledExpression, CompiledTemplate } from "./graph";
import type { Problem } from "./problem";

type About = Pick<Problem, "element" | "flow" | "setting">;

/** Parses a process's expressions and reports those that do not parse or that use names nothing sets. */
export class ExpressionReader {
  private readonly problems: Problem[];
  private readonly known: ReadonlySet<string>;

  constructor(problems: Problem[], known: ReadonlySet<string>) {
    this.problems = problems;
    this.known = known;
  }

  expression(element: Element, setting: string, source: string): CompiledExpression | null {
    const title = elementTitle(element);
    return this.read(compileExpression(source, this.scope(source)), source, title, {
      element: element.id,
      setting,
    });
  }

  template(
    { element, setting }: { element: Element; setting: string },
    source: string,
    encodeAfter?: EncodeAfter,
  ): CompiledTemplate | null {
    const title = elementTitle(element);
    return this.read(compileTemplate(source, this.scope(source), encodeAfter), source, title, {
      element: element.id,
      setting,
    });
  }

  condition(flow: Flow): CompiledExpression | null {
    const source = flow.condition;
    if (source === undefined || source.trim() === "") return null;
    const about = { element: flow.source, flow: flow.id, setting: "condition" };
    return this.read(compileExpression(source, this.scope(source)), source, flow.name || "The branch", about);
  }

  private scope(source: string): { names: string[] } {
    return { names: namesInText(source, this.known) };
  }

  private read<Result>(
    result: CompileExpressionResult<Result>,
    source: string,
    title: string,
    about: About,
  ): (CompileExpressionResult<Result> & { ok: true })["expression"] | null {
    if (!result.ok) {
      const reason = result.problems[0]?.message ?? "It cannot be read.";
      const shown = source.length > 80 ? `${source.slice(0, 77)}…` : source;
      this.problems.push({
        severity: "error",
        code: "expressionInvalid",
        message: `"${title}" has an expression that cannot be read, \`${shown}\`: ${reason}`,
        ...about,
      });
      return null;
    }
    for (const name of result.expression.names) this.reportUnknown(name, title, about);
    return result.expression;
  }

  private reportUnknown(name: string, title: string, about: About): void {
    if (this.known.has(name)) return;
    const meant = nearestName(name, this.known);
    const hint = meant === null ? "" : ` Did you mean "${meant}"?`;
    const message = `"${title}" uses "${name}", which no form or step of this process sets.${hint}`;
    this.problems.push({ severity: "warning", code: "unknownName", message, ...about });
  }
}

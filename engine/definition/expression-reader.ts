import type { Element, Flow } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { compileExpression } from "@/engine/expression/compile-expression";
import { compileTemplate, type EncodeAfter } from "@/engine/expression/compile-template";
import type { CompileExpressionResult } from "@/engine/expression/expression";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { nearestName } from "@/engine/expression/types/nearest-name";
import { namesInText } from "@/engine/form/names-in-text";
import type { CompiledExpression, CompiledTemplate } from "./graph";
import type { Problem } from "./problem";

type About = Pick<Problem, "element" | "flow" | "setting">;

/** An expression or template that parses, and where it stands. */
export interface ReadSource {
  kind: "expression" | "template";
  source: string;
  title: string;
  about: About;
  /** The names it reads; those that nothing sets are reported already. */
  names: readonly string[];
  /** What it has to give, where that is known. */
  expected?: FeelType;
}

/** Parses a process's expressions and reports those that do not parse or that use names nothing sets. */
export class ExpressionReader {
  /** All that it could read. */
  readonly sources: ReadSource[] = [];
  private readonly problems: Problem[];
  private readonly known: ReadonlySet<string>;

  constructor(problems: Problem[], known: ReadonlySet<string>) {
    this.problems = problems;
    this.known = known;
  }

  expression(
    element: Element,
    setting: string,
    source: string,
    expected?: FeelType,
  ): CompiledExpression | null {
    const title = elementTitle(element);
    const about = { element: element.id, setting };
    return this.read(compileExpression(source, this.scope(source)), {
      kind: "expression",
      source,
      title,
      about,
      ...(expected && { expected }),
    });
  }

  template(
    { element, setting }: { element: Element; setting: string },
    source: string,
    encodeAfter?: EncodeAfter,
  ): CompiledTemplate | null {
    const title = elementTitle(element);
    const compiled = compileTemplate(source, this.scope(source), encodeAfter);
    return this.read(compiled, { kind: "template", source, title, about: { element: element.id, setting } });
  }

  condition(flow: Flow): CompiledExpression | null {
    const source = flow.condition;
    if (source === undefined || source.trim() === "") return null;
    const about = { element: flow.source, flow: flow.id, setting: "condition" };
    const title = flow.name || "The branch";
    return this.read(compileExpression(source, this.scope(source)), {
      kind: "expression",
      source,
      title,
      about,
    });
  }

  private scope(source: string): { names: string[] } {
    return { names: namesInText(source, this.known) };
  }

  private read<Result>(
    result: CompileExpressionResult<Result>,
    read: Omit<ReadSource, "names">,
  ): (CompileExpressionResult<Result> & { ok: true })["expression"] | null {
    const { source, title, about } = read;
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
    const { names } = result.expression;
    this.sources.push({ ...read, names });
    for (const name of names) this.reportUnknown(name, title, about);
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

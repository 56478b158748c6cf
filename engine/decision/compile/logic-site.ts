/**
 * Where an expression stands while it is compiled: the names and types it sees, and whom to tell what is wrong with it.
 * Immutable; each step inwards is a new one.
 */
import type { BoxedExpression } from "@/contracts/boxed-expression";
import type { DecisionProblem, Place } from "@/engine/decision/problem";
import { isWildcard } from "@/engine/decision/types/constraint";
import { anyData, type DataType } from "@/engine/decision/types/data-type";
import type { TypeTable } from "@/engine/decision/types/type-table";
import { compileCode } from "@/engine/expression/compile/compile-code";
import type { FeelDialect } from "@/engine/expression/syntax/parse-feel";
import {
  type CheckResult,
  checkExpression,
  checkUnaryTests,
} from "@/engine/expression/types/check-expression";
import { anyType, type FeelType } from "@/engine/expression/types/feel-type";
import type { CompiledLogic, Logic } from "./logic";
import { LogicScope, SlotNames } from "./logic-scope";

/** What all sites of a model share. */
export interface SiteTools {
  readonly types: TypeTable;
  readonly namedTypes: ReadonlyMap<string, FeelType>;
  readonly problems: DecisionProblem[];
  readonly compile: (expression: BoxedExpression, site: LogicSite) => CompiledLogic;
  /** Whether types are checked too, which is of use while a model is edited and costs as much as compiling. */
  readonly checksTypes: boolean;
  /** What reading expressions has cost so far, to keep a model within bounds. */
  readonly spent: { effort: number };
}

/** Reading all expressions of a model takes some seconds at most; a usual one has an effort of about one. */
const maxEffort = 20_000;
/** The parser's work grows with the square of the text. */
const effortOf = (text: string): number => 1 + (text.length / 150) ** 2;
/** Expressions within expressions. */
const maxNesting = 100;
const nothing: Logic = () => null;
/** Steps of starting an expression, and characters that one step more is charged for. */
const startPrice = 3;
const charactersPerStep = 16;

export class LogicSite {
  readonly scope: LogicScope;
  readonly place: Place;
  /** What the expression here has to give. */
  readonly expected: FeelType;
  readonly #tools: SiteTools;

  constructor(
    tools: SiteTools,
    place: Place,
    scope: LogicScope = LogicScope.empty,
    expected: FeelType = anyType,
  ) {
    this.#tools = tools;
    this.place = place;
    this.scope = scope;
    this.expected = expected;
  }

  expecting(type: FeelType): LogicSite {
    return new LogicSite(this.#tools, this.place, this.scope, type);
  }

  /** The same place with another name in sight. */
  with(name: string, type: FeelType): { site: LogicSite; slot: number } {
    const { scope, slot } = this.scope.with(name, type);
    return { site: new LogicSite(this.#tools, this.place, scope), slot };
  }

  withItem(type: FeelType): { site: LogicSite; slot: number } {
    const { scope, slot } = this.scope.withItem(type);
    return { site: new LogicSite(this.#tools, this.place, scope), slot };
  }

  /** A part of this place. */
  inside(part: string): LogicSite {
    return this.at({ part: [...(this.place.part ?? []), part] });
  }

  at(place: Place): LogicSite {
    return new LogicSite(this.#tools, { ...this.place, ...place }, this.scope);
  }

  report(code: string, message: string, place: Place = {}): void {
    this.#tools.problems.push({ severity: "error", code, message, ...this.place, ...place });
  }

  warn(code: string, message: string, place: Place = {}): void {
    this.#tools.problems.push({ severity: "warning", code, message, ...this.place, ...place });
  }

  compile(expression: BoxedExpression): CompiledLogic {
    if ((this.place.part?.length ?? 0) > maxNesting) {
      this.report("nestedTooDeeply", `Expressions may be nested ${maxNesting} deep at most.`);
      return { run: nothing, type: { kind: "Any" } };
    }
    return this.#tools.compile(expression, this);
  }

  type(typeRef: string | undefined): DataType {
    if (typeRef === undefined) return anyData;
    const type = this.#tools.types.find(typeRef);
    if (type !== null) return type;
    this.report("unknownType", `There is no type “${typeRef}”.`);
    return anyData;
  }

  /** FEEL; empty text gives null. */
  expression(text: string, expected: FeelType = anyType): Logic {
    if (text.trim() === "") return nothing;
    if (this.#checks(text)) this.#tell(checkExpression(text, { ...this.#seen(), expected }));
    return this.#feel(text, "Expression");
  }

  /** Unary tests of the name `?`; null where they hold for every value. */
  tests(text: string): Logic | null {
    if (isWildcard(text)) return null;
    if (this.#checks(text)) this.#tell(checkUnaryTests(text, this.#seen()));
    return this.#feel(text, "UnaryTests");
  }

  #checks(text: string): boolean {
    return this.#tools.checksTypes && this.scope.isClosed() && this.#spend(effortOf(text));
  }

  #seen() {
    return { types: this.scope.types(), namedTypes: this.#tools.namedTypes };
  }

  /** What cannot be read and unknown names are told when the expression is compiled. */
  #tell({ problems }: CheckResult): void {
    for (const { severity, code, message, from, to } of problems) {
      if (code !== "type") continue;
      const problem = { severity, code: "typeMismatch", message, from, to };
      this.#tools.problems.push({ ...this.place, ...problem });
    }
  }

  #feel(text: string, dialect: FeelDialect): Logic {
    if (!this.#spend(effortOf(text))) return nothing;
    const compiled = compileCode(text, dialect, {
      types: this.scope.names(),
      namedTypes: this.#tools.namedTypes,
      refuseUnknownNames: this.scope.isClosed(),
    });
    if (!compiled.ok) {
      for (const { message, from, to } of compiled.problems)
        this.report("expressionInvalid", message, { from, to });
      return nothing;
    }
    const { code, inputs } = compiled;
    const readers = inputs.map((name) => this.scope.reader(name));
    const price = startPrice + text.length / charactersPerStep;
    return ({ values, run }) => {
      run.charge(price);
      return code({ locals: [], inputs: new SlotNames(inputs, readers, values), run });
    };
  }

  /** False where the model has become too much; that is told once. */
  #spend(effort: number): boolean {
    const { spent } = this.#tools;
    const before = spent.effort;
    spent.effort += effort;
    if (before <= maxEffort && spent.effort > maxEffort)
      this.report("modelTooLarge", "The model has too many or too long expressions. Split it.");
    return spent.effort <= maxEffort;
  }
}

/**
 * Translates the common part of JUEL, the expression language of Camunda 7, Flowable and Activiti, to FEEL: comparisons,
 * logic, arithmetic, texts, paths, `empty`, the conditional, and execution.getVariable. Calls of Java have no translation.
 */
import { feelText } from "./feel-text";
import { type JuelToken, juelTokens } from "./juel-tokens";

/** Deeper nesting than this is nobody's condition. */
const DEEPEST = 100;

/** Thrown within this file only, where a translation ends. */
class Untranslatable extends Error {}

/** FEEL for what stands between `${` and `}`; null where FEEL has no words for it. */
export function juelToFeel(source: string): string | null {
  const tokens = juelTokens(source);
  if (tokens === null || tokens.length === 0) return null;
  try {
    return new Translation(tokens).translate();
  } catch (problem) {
    if (problem instanceof Untranslatable) return null;
    throw problem;
  }
}

/** Binary operators by how tightly they bind, the loosest first. */
const LEVELS: readonly Readonly<Record<string, string>>[] = [
  { "||": "or" },
  { "&&": "and" },
  { "==": "=", "!=": "!=" },
  { "<": "<", "<=": "<=", ">": ">", ">=": ">=" },
  { "+": "+", "-": "-" },
  { "*": "*", "/": "/", "%": "%" },
];

class Translation {
  private readonly tokens: readonly JuelToken[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly JuelToken[]) {
    this.tokens = tokens;
  }

  translate(): string {
    const feel = this.conditional();
    if (this.at < this.tokens.length) throw new Untranslatable();
    return feel;
  }

  private conditional(): string {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Untranslatable();
    const condition = this.binary(0);
    let feel = condition;
    if (this.take("?")) {
      const then = this.conditional();
      this.expect(":");
      feel = `if ${condition} then ${then} else ${this.conditional()}`;
    }
    this.depth -= 1;
    return feel;
  }

  private binary(level: number): string {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = this.peekOperator();
      if (operator === null || !Object.hasOwn(operators, operator)) return left;
      this.at += 1;
      const right = this.binary(level + 1);
      left = operator === "%" ? `modulo(${left}, ${right})` : `${left} ${operators[operator]} ${right}`;
    }
  }

  private unary(): string {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Untranslatable();
    let feel: string;
    if (this.take("!"))
      feel = this.takeWord("empty") ? `not(${isEmpty(this.unary())})` : `not(${this.unary()})`;
    else if (this.take("-")) feel = `-${this.unary()}`;
    else if (this.takeWord("empty")) feel = isEmpty(this.unary());
    else feel = this.path();
    this.depth -= 1;
    return feel;
  }

  private path(): string {
    let feel = this.primary();
    for (;;) {
      if (this.take(".")) feel = this.member(feel);
      else if (this.take("[")) {
        feel = this.entry(feel);
        this.expect("]");
      } else return feel;
    }
  }

  private member(owner: string): string {
    const name = this.name();
    if (!this.take("(")) return `${owner}.${name}`;
    const given: string[] = [];
    while (!this.take(")")) {
      if (given.length > 0) this.expect(",");
      given.push(this.conditional());
    }
    return callInFeel(owner, name, given);
  }

  private entry(owner: string): string {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "number" && /^\d+$/.test(token.text)) return `${owner}[${Number(token.text) + 1}]`;
    if (token?.kind === "string") return `get value(${owner}, ${feelText(token.text)})`;
    throw new Untranslatable();
  }

  private primary(): string {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "number") return token.text;
    if (token?.kind === "string") return feelText(token.text);
    if (token?.kind === "name" && this.peekOperator() !== "(") return token.text;
    if (token?.kind !== "operator" || token.text !== "(") throw new Untranslatable();
    const inner = this.conditional();
    this.expect(")");
    return `(${inner})`;
  }

  private peekOperator(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === "operator" ? token.text : null;
  }

  private take(operator: string): boolean {
    if (this.peekOperator() !== operator) return false;
    this.at += 1;
    return true;
  }

  private takeWord(word: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "name" || token.text !== word) return false;
    this.at += 1;
    return true;
  }

  private expect(operator: string): void {
    if (!this.take(operator)) throw new Untranslatable();
  }

  private name(): string {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind !== "name") throw new Untranslatable();
    return token.text;
  }
}

/** JUEL calls null, the empty text and the empty list empty. */
const isEmpty = (feel: string) => `list contains([null, "", []], ${feel})`;

function callInFeel(owner: string, name: string, [first, ...more]: string[]): string {
  if (more.length > 0) throw new Untranslatable();
  if (first === undefined) {
    if (name === "size") return `count(${owner})`;
    if (name === "length") return `string length(${owner})`;
    if (name === "isEmpty") return isEmpty(owner);
    throw new Untranslatable();
  }
  const variable = /^"([\p{L}_][\p{L}\p{N}_]*)"$/u.exec(first)?.[1];
  const isRun = owner === "execution" || owner === "task" || owner === "caseExecution";
  if (isRun && name === "getVariable" && variable !== undefined) return variable;
  if (isRun && name === "hasVariable" && variable !== undefined) return `${variable} != null`;
  if (name === "equals") return `(${owner} = ${first})`;
  if (name === "equalsIgnoreCase") return `(lower case(${owner}) = lower case(${first}))`;
  if (name === "startsWith") return `starts with(${owner}, ${first})`;
  if (name === "endsWith") return `ends with(${owner}, ${first})`;
  throw new Untranslatable();
}

/**
 * Finds the type of each part of an expression without evaluating it, and what can only be null. It mirrors the compiler:
 * a rule per kind of node, names looked up the same way. What it calls Null must be null whatever the values are (values of
 * the declared types, not missing), else correct expressions would be refused; a property test holds it to that.
 */
import { builtinFunctions } from "@/engine/expression/builtins/registry";
import { spaceless } from "@/engine/expression/compile/compiler";
import { childrenOf, type SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { anyType, type FeelType, typeNamed } from "./feel-type";
import { nullType } from "./join-types";
import { mayBe } from "./kinds";
import { nearestName } from "./nearest-name";
import type { TypeReader } from "./parse-type";

export interface TypeFinding {
  code: "unknownName" | "type";
  message: string;
  from: number;
  to: number;
  /** The name that nothing declares. */
  name?: string;
}

export type TypeRule = (node: SyntaxNode, typer: Typer) => FeelType;

/** Told of each place where something is expected, for completion. */
export interface TypeProbe {
  /** A name is read here, where a value of the type is expected. */
  name(node: SyntaxNode, typer: Typer): void;
  /** An entry of the type is read here. */
  entry(node: SyntaxNode, target: FeelType, typer: Typer): void;
  /** Next to what stands here, a value of the type is expected. */
  expected(node: SyntaxNode, type: FeelType): void;
}

/** A local name, or (name null) a filter's item whose entries are names. */
interface TypeScope {
  name: string | null;
  type: FeelType;
  outer: TypeScope | null;
}

export interface TyperSettings {
  source: string;
  rules: Readonly<Record<string, TypeRule>>;
  /** The declared names that occur in the source. */
  declared: Readonly<Record<string, FeelType>>;
  /** All declared names, for suggestions. */
  known: Readonly<Record<string, FeelType>>;
  namedTypes: ReadonlyMap<string, FeelType>;
  probe?: TypeProbe;
}

export class Typer implements TypeReader {
  readonly findings: TypeFinding[] = [];
  readonly probe: TypeProbe | undefined;
  readonly #settings: TyperSettings;
  readonly #declared: ReadonlyMap<string, FeelType>;
  #scope: TypeScope | null = null;

  constructor(settings: TyperSettings) {
    this.#settings = settings;
    this.probe = settings.probe;
    this.#declared = new Map(
      Object.entries(settings.declared).map(([name, type]) => [spaceless(name), type]),
    );
  }

  typeOf(node: SyntaxNode | undefined): FeelType {
    if (node === undefined) return anyType;
    const rule = this.#settings.rules[node.name];
    return rule === undefined ? anyType : rule(node, this);
  }

  children(node: SyntaxNode): SyntaxNode[] {
    return childrenOf(node);
  }

  child(node: SyntaxNode, name: string): SyntaxNode | undefined {
    return this.children(node).find((child) => child.name === name);
  }

  text(node: SyntaxNode): string {
    return this.#settings.source.slice(node.from, node.to);
  }

  sourceFrom(from: number): string {
    return this.#settings.source.slice(from, from + 8);
  }

  name(node: SyntaxNode): string {
    return this.text(node).replace(/\s+/g, " ").trim();
  }

  typeNamed(name: string): FeelType {
    return this.#settings.namedTypes.get(name) ?? typeNamed(name);
  }

  /** Reports what can only be null, and gives that type. */
  never(node: SyntaxNode, message: string): FeelType {
    this.doubt(node, message);
    return nullType;
  }

  /** Reports what is wrong with a part without saying that the whole is null. */
  doubt({ from, to }: SyntaxNode, message: string): void {
    this.findings.push({ code: "type", message, from, to });
  }

  scoped<T>(work: () => T): T {
    const scope = this.#scope;
    const result = work();
    this.#scope = scope;
    return result;
  }

  /** Adds a name for the rest of the enclosing `scoped`. */
  declare(name: string, type: FeelType): void {
    this.#scope = { name, type, outer: this.#scope };
  }

  withItem<T>(type: FeelType, work: () => T): T {
    return this.scoped(() => {
      this.#scope = { name: null, type, outer: this.#scope };
      return work();
    });
  }

  /** Whether a call of this name is one of a built-in function, as the compiler decides it. */
  callsBuiltin(name: string): boolean {
    for (let scope = this.#scope; scope !== null; scope = scope.outer) if (scope.name === name) return false;
    const declared = this.#declared.get(spaceless(name))?.kind;
    return declared !== "function" && declared !== "functionOf" && builtinFunctions.has(name);
  }

  /** The type of a name. Where a filter's item might have an entry of the name, it is anything. */
  read(name: string, node: SyntaxNode): FeelType {
    let open = false;
    for (let scope = this.#scope; scope !== null; scope = scope.outer) {
      if (scope.name === name) return open ? anyType : scope.type;
      if (scope.name !== null) continue;
      const entry = scope.type.kind === "contextOf" ? scope.type.entries.get(name) : undefined;
      if (entry !== undefined) return open ? anyType : entry;
      if (name === "item") return open ? anyType : scope.type;
      open ||= scope.type.kind !== "contextOf" && mayBe(scope.type, "context");
    }
    if (open) return anyType;
    const declared = this.#declared.get(spaceless(name));
    if (declared !== undefined) return declared;
    if (name === "?") return this.#settings.known["?"] ?? anyType;
    return builtinFunctions.has(name) ? { kind: "function" } : this.#unknown(name, node);
  }

  /** All names that can be read here, innermost first. */
  visibleNames(): Map<string, FeelType> {
    const names = new Map<string, FeelType>();
    const add = (name: string, type: FeelType) => names.has(name) || names.set(name, type);
    for (let scope = this.#scope; scope !== null; scope = scope.outer) {
      if (scope.name !== null) add(scope.name, scope.type);
      else {
        if (scope.type.kind === "contextOf") for (const [name, type] of scope.type.entries) add(name, type);
        add("item", scope.type);
      }
    }
    for (const [name, type] of Object.entries(this.#settings.known)) add(name, type);
    return names;
  }

  #unknown(name: string, { from, to }: SyntaxNode): FeelType {
    const meant = nearestName(name, this.visibleNames().keys());
    const hint = meant === null ? "" : ` Did you mean “${meant}”?`;
    this.findings.push({
      code: "unknownName",
      message: `There is no “${name}” here.${hint}`,
      from,
      to,
      name,
    });
    return nullType;
  }
}

/**
 * Compiles a parse tree to closures. Names are resolved here, once: a local name is a slot of the frame, a free name
 * an index of the inputs. Only inside a filter does a name stay open until an item is seen, since the item's entries hide
 * outer names.
 */
import type { ExpressionProblem } from "@/engine/expression/expression";
import { childrenOf, type SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { entryOf, type FeelValue, isContext } from "@/engine/expression/values/feel-value";
import type { Code } from "./code";

export type NodeCompiler = (node: SyntaxNode, compiler: Compiler) => Code;

interface LocalScope {
  /** The name, or null for a filter whose item is in the slot. */
  name: string | null;
  slot: number;
  outer: LocalScope | null;
}

/** Nodes within nodes; keeps the closures' recursion far from the end of the stack. */
const maxNesting = 250;

export interface CompilerSettings {
  source: string;
  registry: Readonly<Record<string, NodeCompiler>>;
  /** Declared names, by their text without needless spaces. */
  declared: ReadonlyMap<string, string>;
  /** Declared names whose type is a function. */
  declaredFunctions: ReadonlySet<string>;
  /** Built-in functions as values. */
  builtins: ReadonlyMap<string, FeelValue>;
  refuseUnknownNames: boolean;
  namedTypes: ReadonlyMap<string, FeelType>;
}

export class Compiler {
  readonly problems: ExpressionProblem[] = [];
  /** The free variables, by the index under which code reads them. */
  readonly inputs: string[] = [];
  /** Those that are variables for certain: declared, or read where no filter's item can hide them. */
  readonly names: string[] = [];
  /** Nodes compiled so far; the difference over a body is the price of running it once. */
  nodes = 0;
  /** The deepest nesting seen so far. */
  deepest = 0;
  readonly #settings: CompilerSettings;
  #scope: LocalScope | null = null;
  #slots = 0;
  #nesting = 0;

  constructor(settings: CompilerSettings) {
    this.#settings = settings;
  }

  get builtins(): ReadonlyMap<string, FeelValue> {
    return this.#settings.builtins;
  }

  typeNamed(name: string): FeelType {
    return this.#settings.namedTypes.get(name) ?? typeNamed(name);
  }

  compile(node: SyntaxNode | undefined): Code {
    if (node === undefined) return () => null;
    const compileNode = this.#settings.registry[node.name];
    if (compileNode === undefined) return this.refuse(node, `“${this.text(node)}” cannot be used here.`);
    if (this.#nesting >= maxNesting) return this.refuse(node, "The expression is nested too deeply.");
    this.nodes += 1;
    this.#nesting += 1;
    this.deepest = Math.max(this.deepest, this.#nesting);
    const code = compileNode(node, this);
    this.#nesting -= 1;
    return code;
  }

  /** Compiles the children that are expressions, leaving out brackets and separators. */
  compileAll(nodes: readonly SyntaxNode[]): Code[] {
    return nodes.map((node) => this.compile(node));
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

  /** A name as written, with each run of space as one. */
  name(node: SyntaxNode): string {
    return this.text(node).replace(/\s+/g, " ").trim();
  }

  refuse(node: SyntaxNode, message: string): Code {
    this.problems.push({ message, from: node.from, to: node.to });
    return () => null;
  }

  /** Makes a name local while `work` compiles what sees it. */
  withLocal<T>(name: string, work: (slot: number) => T): T {
    return this.#within(name, work);
  }

  /** Opens a filter: names are looked up in the item of the slot first. */
  withItem<T>(work: (slot: number) => T): T {
    return this.#within(null, work);
  }

  /** Adds a name for the rest of the enclosing `scoped`. */
  declareLocal(name: string): number {
    this.#scope = { name, slot: this.#slots, outer: this.#scope };
    this.#slots += 1;
    return this.#slots - 1;
  }

  scoped<T>(work: () => T): T {
    const [scope, slots] = [this.#scope, this.#slots];
    const result = work();
    this.#scope = scope;
    this.#slots = slots;
    return result;
  }

  /** The slot of a name, if the innermost meaning of it is a local one. */
  localSlot(name: string): number | null {
    for (let scope = this.#scope; scope !== null; scope = scope.outer)
      if (scope.name === name) return scope.slot;
    return null;
  }

  /** A built-in to call. Only a local name or a declared function hides it, since data cannot be called. */
  builtinNamed(name: string): FeelValue | undefined {
    if (this.localSlot(name) !== null || this.#settings.declaredFunctions.has(name)) return undefined;
    return this.builtins.get(name);
  }

  /** Whether a call of this name can only fail: process data holds no functions, so it would have to be declared. */
  isUnknownFunction(name: string): boolean {
    for (let scope = this.#scope; scope !== null; scope = scope.outer) {
      if (scope.name === null || scope.name === name) return false;
    }
    return !this.#settings.declared.has(spaceless(name)) && !this.builtins.has(name);
  }

  /** Code that reads a name. */
  read(name: string, node: SyntaxNode): Code {
    const filters: number[] = [];
    for (let scope = this.#scope; scope !== null; scope = scope.outer) {
      if (scope.name === null) filters.push(scope.slot);
      if (scope.name === null && name === "item") return behindItems(name, filters, readLocal(scope.slot));
      if (scope.name === name) return behindItems(name, filters, readLocal(scope.slot));
    }
    return behindItems(name, filters, this.#readFree(name, node, filters.length > 0));
  }

  /** A variable hides the built-in function of its name: forms have fields called "date" and "count". */
  #readFree(name: string, node: SyntaxNode, inFilter: boolean): Code {
    const declared = this.#settings.declared.get(spaceless(name));
    const builtin = declared === undefined ? this.builtins.get(name) : undefined;
    if (declared === undefined && builtin === undefined && this.#settings.refuseUnknownNames && !inFilter) {
      return this.refuse(node, `There is no “${name}” here.`);
    }
    const variable = declared ?? name;
    if ((declared !== undefined || !inFilter) && !this.names.includes(variable)) this.names.push(variable);
    const known = this.inputs.indexOf(variable);
    const index = known < 0 ? this.inputs.push(variable) - 1 : known;
    if (builtin === undefined) return (frame) => frame.inputs.read(index);
    return (frame) => (frame.inputs.has(index) ? frame.inputs.read(index) : builtin);
  }

  #within<T>(name: string | null, work: (slot: number) => T): T {
    return this.scoped(() => {
      const slot = this.#slots;
      this.#slots += 1;
      this.#scope = { name, slot, outer: this.#scope };
      return work(slot);
    });
  }
}

/** The text by which declared names and names in expressions meet. */
export function spaceless(name: string): string {
  return name
    .replace(/\s*([./\-'+*])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function readLocal(slot: number): Code {
  return (frame) => frame.locals[slot] ?? null;
}

/** Reads an entry of the innermost filter item that has one, else what lies outside. */
function behindItems(name: string, slots: readonly number[], outside: Code): Code {
  return slots.reduceRight<Code>(
    (outer, slot) => (frame) => {
      const item = frame.locals[slot] ?? null;
      const entry = isContext(item) ? entryOf(item, name) : undefined;
      return entry === undefined ? outer(frame) : entry;
    },
    outside,
  );
}

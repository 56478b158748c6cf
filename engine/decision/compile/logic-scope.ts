/**
 * The names that logic sees, innermost first, each with its slot in the frame. Inside a filter the entries of the item
 * hide outer names, which is known only when the item is there; so a name there has slots to look into first.
 */
import type { FreeNames } from "@/engine/expression/compile/code";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { entryOf, type FeelValue, isContext } from "@/engine/expression/values/feel-value";

type Layer = { name: string; type: FeelType; slot: number } | { name: null; type: FeelType; slot: number };

/** How a name is read: an entry of one of the items, else the slot, which is -1 for no name at all. */
export interface NameReader {
  items: readonly number[];
  slot: number;
}

export class LogicScope {
  static readonly empty = new LogicScope([], 0);
  readonly size: number;
  readonly #layers: readonly Layer[];
  #types: Record<string, FeelType> | null = null;
  #names: Record<string, FeelType> | null = null;

  private constructor(layers: readonly Layer[], size: number) {
    this.#layers = layers;
    this.size = size;
  }

  with(name: string, type: FeelType): { scope: LogicScope; slot: number } {
    const slot = this.size;
    return { scope: new LogicScope([{ name, type, slot }, ...this.#layers], slot + 1), slot };
  }

  /** Opens a filter: the item is in the slot, and under the name `item`. */
  withItem(type: FeelType): { scope: LogicScope; slot: number } {
    const { scope, slot } = this.with("item", type);
    return { scope: new LogicScope([{ name: null, type, slot }, ...scope.#layers], scope.size), slot };
  }

  /** The declared names with their types, without `?`: that is a word of the grammar, and no name. */
  names(): Readonly<Record<string, FeelType>> {
    if (this.#names === null) {
      const { "?": _, ...names } = this.types();
      this.#names = names;
    }
    return this.#names;
  }

  /** The declared names with their types. */
  types(): Readonly<Record<string, FeelType>> {
    if (this.#types !== null) return this.#types;
    const types = new Map<string, FeelType>();
    for (const { name, type } of this.#layers.toReversed()) {
      if (name !== null) types.set(name, type);
      else if (type.kind === "contextOf") for (const [key, entry] of type.entries) types.set(key, entry);
    }
    this.#types = Object.fromEntries(types);
    return this.#types;
  }

  /** Whether every name is known when compiling. */
  isClosed(): boolean {
    return this.#layers.every(({ name, type }) => name !== null || type.kind === "contextOf");
  }

  has(name: string): boolean {
    return this.#layers.some((layer) => layer.name === name);
  }

  reader(name: string): NameReader {
    const items: number[] = [];
    for (const layer of this.#layers) {
      if (layer.name === name) return { items, slot: layer.slot };
      if (layer.name === null) items.push(layer.slot);
    }
    return { items, slot: -1 };
  }
}

/** The free names of one expression over the values of a frame. */
export class SlotNames implements FreeNames {
  readonly #names: readonly string[];
  readonly #readers: readonly NameReader[];
  readonly #values: readonly FeelValue[];

  constructor(names: readonly string[], readers: readonly NameReader[], values: readonly FeelValue[]) {
    this.#names = names;
    this.#readers = readers;
    this.#values = values;
  }

  has(index: number): boolean {
    return this.#entry(index) !== undefined || (this.#readers[index]?.slot ?? -1) >= 0;
  }

  read(index: number): FeelValue {
    return this.#entry(index) ?? this.#values[this.#readers[index]?.slot ?? -1] ?? null;
  }

  #entry(index: number): FeelValue | undefined {
    for (const slot of this.#readers[index]?.items ?? []) {
      const item = this.#values[slot] ?? null;
      const entry = isContext(item) ? entryOf(item, this.#names[index] ?? "") : undefined;
      if (entry !== undefined) return entry;
    }
    return undefined;
  }
}

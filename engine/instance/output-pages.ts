import type { Value } from "@/contracts/value";
import { idOf, SharedPages } from "./shared-pages";

/** With more outputs than this a list is kept in pages; shorter ones are copied faster in one piece. */
const mostInOnePiece = 256;

/** Gives the pages behind a list. */
const behind = Symbol("pages");

/** The outputs of a loop in shared pages. To those who read it, it looks like the plain array that is stored. */
class OutputPages implements ProxyHandler<Value[]> {
  readonly pages: SharedPages<Value>;
  length: number;

  constructor(pages: SharedPages<Value>, length: number) {
    this.pages = pages;
    this.length = length;
  }

  copy(): Value[] {
    return listOf(new OutputPages(this.pages.copy(), this.length));
  }

  put(index: number, output: Value): void {
    for (; this.length < index; this.length += 1) this.pages.put(this.length, null);
    this.pages.put(index, output);
    this.length = Math.max(this.length, index + 1);
  }

  get(target: Value[], key: string | symbol): unknown {
    if (key === behind) return this;
    if (key === "length") return this.length;
    const index = idOf(key);
    return index === null ? Reflect.get(target, key) : this.pages.get(index);
  }

  has(target: Value[], key: string | symbol): boolean {
    const index = idOf(key);
    return index === null ? Reflect.has(target, key) : index < this.length;
  }

  set(): boolean {
    return false;
  }

  ownKeys(): string[] {
    return [...Array.from({ length: this.length }, (_, index) => String(index)), "length"];
  }

  getOwnPropertyDescriptor(_: Value[], key: string | symbol): PropertyDescriptor | undefined {
    if (key === "length")
      return { value: this.length, writable: true, enumerable: false, configurable: false };
    const index = idOf(key);
    return index === null || index >= this.length
      ? undefined
      : { value: this.pages.get(index), writable: true, enumerable: true, configurable: true };
  }
}

/** A copy to write to by `putOutput`; the list that it is made of stays as it is. */
export function copyOutputs(outputs: Value[]): Value[] {
  const known = pagesBehind(outputs);
  if (known !== null) return known.copy();
  if (outputs.length <= mostInOnePiece) return outputs.slice();
  const pages = new OutputPages(new SharedPages(), 0);
  for (const [index, output] of outputs.entries()) pages.put(index, output);
  return listOf(pages);
}

/** Writes the output of a round; rounds before it that have none yet are null. */
export function putOutput(outputs: Value[], round: number, output: Value): void {
  const pages = pagesBehind(outputs);
  if (pages !== null) {
    pages.put(round, output);
    return;
  }
  while (outputs.length < round) outputs.push(null);
  outputs[round] = output;
}

function pagesBehind(outputs: Value[]): OutputPages | null {
  const pages: unknown = Reflect.get(outputs, behind);
  return pages instanceof OutputPages ? pages : null;
}

const listOf = (pages: OutputPages): Value[] => new Proxy<Value[]>([], pages);

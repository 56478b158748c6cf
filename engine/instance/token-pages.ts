import { idOf, SharedPages } from "./shared-pages";
import type { InstanceState, Token } from "./types";

type Tokens = InstanceState["tokens"];

/** With more tokens than this a table is kept in pages; smaller ones are copied faster in one piece. */
const mostInOnePiece = 256;

/** Gives the pages behind a table. */
const behind = Symbol("pages");

/**
 * A table of tokens in shared pages. It looks like the plain object that is stored: its keys are its own, enumerable and
 * in ascending order.
 */
class TokenPages implements ProxyHandler<Tokens> {
  readonly pages: SharedPages<Token>;

  constructor(pages: SharedPages<Token>) {
    this.pages = pages;
  }

  get(target: Tokens, key: string | symbol): unknown {
    if (key === behind) return this.pages;
    const id = idOf(key);
    return id === null ? Reflect.get(target, key) : this.pages.get(id);
  }

  has(target: Tokens, key: string | symbol): boolean {
    return this.get(target, key) !== undefined;
  }

  set(_: Tokens, key: string | symbol, token: Token): boolean {
    const id = idOf(key);
    if (id === null) return false;
    this.pages.put(id, token);
    return true;
  }

  deleteProperty(_: Tokens, key: string | symbol): boolean {
    const id = idOf(key);
    if (id !== null) this.pages.put(id, undefined);
    return true;
  }

  ownKeys(): string[] {
    return this.pages.ids().map(String);
  }

  getOwnPropertyDescriptor(target: Tokens, key: string | symbol): PropertyDescriptor | undefined {
    const value = idOf(key) === null ? undefined : this.get(target, key);
    return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
  }
}

/**
 * A copy to write to; the table that it is made of stays as it is. `nextToken` is above all ids that it has had.
 */
export function copyTokens(tokens: Tokens, nextToken: number): Tokens {
  const pages: unknown = Reflect.get(tokens, behind);
  if (pages instanceof SharedPages) return tableOf(pages.copy());
  // Object.assign copies a table of integer keys at once, some forty times faster than a spread of a thousand tokens.
  const copy = Object.assign({}, tokens);
  return nextToken > mostInOnePiece && Object.keys(copy).length > mostInOnePiece ? inPages(copy) : copy;
}

function inPages(tokens: Tokens): Tokens {
  const table = tableOf(new SharedPages());
  for (const [id, token] of Object.entries(tokens)) table[id] = token;
  return table;
}

const tableOf = (pages: SharedPages<Token>): Tokens => new Proxy<Tokens>({}, new TokenPages(pages));

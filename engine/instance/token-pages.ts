import type { InstanceState, Token } from "./types";

type Tokens = InstanceState["tokens"];
type Page = (Token | undefined)[];

/** A decision copies the pages that it writes to and a pointer to each of the others: at 64 both are short for thousands. */
const pageSize = 64;
/** With more tokens than this a table is kept in pages; smaller ones are copied faster in one piece. */
const mostInOnePiece = 256;

/** Gives the pages behind a table. */
const behind = Symbol("pages");

/**
 * A table of tokens whose copies share all pages but those that have been written to since. It looks like the plain object
 * that is stored: its keys are its own, enumerable and in ascending order.
 */
class TokenPages implements ProxyHandler<Tokens> {
  private readonly pages: Page[];
  /** The pages that no other table has. */
  private readonly own: number[] = [];

  constructor(pages: Page[]) {
    this.pages = pages;
  }

  copy(): Tokens {
    return tableOf(new TokenPages(this.pages.slice()));
  }

  get(target: Tokens, key: string | symbol): unknown {
    if (key === behind) return this;
    const id = idOf(key);
    return id === null ? Reflect.get(target, key) : this.pages[Math.floor(id / pageSize)]?.[id % pageSize];
  }

  has(target: Tokens, key: string | symbol): boolean {
    return this.get(target, key) !== undefined;
  }

  set(_: Tokens, key: string | symbol, token: Token): boolean {
    const id = idOf(key);
    if (id === null) return false;
    this.pageToWrite(id)[id % pageSize] = token;
    return true;
  }

  deleteProperty(_: Tokens, key: string | symbol): boolean {
    const id = idOf(key);
    if (id !== null) this.pageToWrite(id)[id % pageSize] = undefined;
    return true;
  }

  ownKeys(): string[] {
    return this.pages.flatMap((page, number) =>
      page.flatMap((token, place) => (token === undefined ? [] : [String(number * pageSize + place)])),
    );
  }

  getOwnPropertyDescriptor(target: Tokens, key: string | symbol): PropertyDescriptor | undefined {
    const value = idOf(key) === null ? undefined : this.get(target, key);
    return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
  }

  private pageToWrite(id: number): Page {
    const number = Math.floor(id / pageSize);
    while (this.pages.length <= number) this.pages.push([]);
    const page = this.pages[number] ?? [];
    if (this.own.includes(number)) return page;
    const written = page.slice();
    this.pages[number] = written;
    this.own.push(number);
    return written;
  }
}

/**
 * A copy to write to; the table that it is made of stays as it is. `nextToken` is above all ids that it has had.
 */
export function copyTokens(tokens: Tokens, nextToken: number): Tokens {
  const pages: unknown = Reflect.get(tokens, behind);
  if (pages instanceof TokenPages) return pages.copy();
  // Object.assign copies a table of integer keys at once, some forty times faster than a spread of a thousand tokens.
  const copy = Object.assign({}, tokens);
  return nextToken > mostInOnePiece && Object.keys(copy).length > mostInOnePiece ? inPages(copy) : copy;
}

function inPages(tokens: Tokens): Tokens {
  const table = tableOf(new TokenPages([]));
  for (const [id, token] of Object.entries(tokens)) table[id] = token;
  return table;
}

const tableOf = (pages: TokenPages): Tokens => new Proxy<Tokens>({}, pages);

/** Null for what is no id of a token, such as the name of a method that all objects have. */
function idOf(key: string | symbol): number | null {
  const id = typeof key === "string" ? Number(key) : Number.NaN;
  return Number.isInteger(id) && id >= 0 ? id : null;
}

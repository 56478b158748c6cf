/** A copy takes over a pointer to each page and copies those that it writes to: at 64 both are short for thousands. */
const pageSize = 64;

/** What can be reached by a whole number, in pages that all copies share until one of them writes to a page. */
export class SharedPages<T> {
  private readonly pages: (T | undefined)[][];
  /** The pages that no other copy has. */
  private readonly own = new Set<number>();

  constructor(pages: (T | undefined)[][] = []) {
    this.pages = pages;
  }

  copy(): SharedPages<T> {
    return new SharedPages(this.pages.slice());
  }

  get(id: number): T | undefined {
    return this.pages[Math.floor(id / pageSize)]?.[id % pageSize];
  }

  /** Undefined takes away what was there. */
  put(id: number, item: T | undefined): void {
    this.pageToWrite(Math.floor(id / pageSize))[id % pageSize] = item;
  }

  /** The numbers by which there is something, in ascending order. */
  ids(): number[] {
    return this.pages.flatMap((page, number) =>
      page.flatMap((item, place) => (item === undefined ? [] : [number * pageSize + place])),
    );
  }

  private pageToWrite(number: number): (T | undefined)[] {
    while (this.pages.length <= number) this.pages.push([]);
    const page = this.pages[number] ?? [];
    if (this.own.has(number)) return page;
    const written = page.slice();
    this.pages[number] = written;
    this.own.add(number);
    return written;
  }
}

/** The whole number from 0 that a key of an object stands for; null for any other, such as the name of a method. */
export function idOf(key: string | symbol): number | null {
  const id = typeof key === "string" ? Number(key) : Number.NaN;
  return Number.isInteger(id) && id >= 0 ? id : null;
}

/** A line in which tenants take turns, and each one's own come in the order in which they joined. */
export class FairLine<Item> {
  /** By tenant, whoever has its turn next first. */
  private readonly lines = new Map<string, Item[]>();

  join(tenantId: string, item: Item): void {
    const line = this.lines.get(tenantId);
    if (line === undefined) this.lines.set(tenantId, [item]);
    else line.push(item);
  }

  /** Whether it still stood in line. */
  leave(tenantId: string, item: Item): boolean {
    const line = this.lines.get(tenantId) ?? [];
    const place = line.indexOf(item);
    if (place < 0) return false;
    line.splice(place, 1);
    if (line.length === 0) this.lines.delete(tenantId);
    return true;
  }

  next(): Item | undefined {
    const [first] = this.lines;
    if (first === undefined) return undefined;
    const [tenantId, line] = first;
    const item = line.shift();
    this.lines.delete(tenantId);
    if (line.length > 0) this.lines.set(tenantId, line);
    return item;
  }
}

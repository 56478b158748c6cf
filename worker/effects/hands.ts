/**
 * How tenants share a server's hands for outside calls. A tenant may hold as many as are free: alone it gets half of all, with n
 * others that want as much an equal part, and whoever comes next finds some free. So a system that hangs holds up its own tenant
 * and nobody else. (Dynamic thresholds, as switches share their buffers: Choudhury and Hahne, 1998.)
 */

/** So many free hands are worth a claim; less only for whoever holds fewer than they are. */
const WORTH_A_CLAIM = 8;

export class Hands {
  private readonly taken = new Map<string, number>();
  private readonly most: number;
  private free: number;

  constructor(most: number) {
    this.most = most;
    this.free = most;
  }

  /** Those that are at work or about to be. */
  get busy(): number {
    return this.most - this.free;
  }

  /** As many as the tenant may take now: then it holds no more than are left. */
  roomOf(tenantId: string): number {
    return Math.max(0, Math.ceil((this.free - this.heldBy(tenantId)) / 2));
  }

  take(tenantId: string, count: number): void {
    this.move(tenantId, count);
  }

  giveBack(tenantId: string, count: number): void {
    this.move(tenantId, -count);
  }

  /** Who of those that wait, in their order, should be called now. */
  chooseNext(waiting: Iterable<string>): string[] {
    const chosen: string[] = [];
    let left = this.free;
    for (const tenantId of waiting) {
      if (left <= 0) break;
      const room = this.roomOf(tenantId);
      if (room >= Math.min(WORTH_A_CLAIM, this.heldBy(tenantId) + 1)) {
        chosen.push(tenantId);
        left -= Math.min(room, WORTH_A_CLAIM);
      }
    }
    return chosen;
  }

  private heldBy(tenantId: string): number {
    return this.taken.get(tenantId) ?? 0;
  }

  private move(tenantId: string, by: number): void {
    const held = this.heldBy(tenantId) + by;
    this.free -= by;
    if (held === 0) this.taken.delete(tenantId);
    else this.taken.set(tenantId, held);
  }
}

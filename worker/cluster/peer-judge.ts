/**
 * Tells dead servers from living ones, by what is seen of them in the database.
 *
 * - Crash: the lock is free that this server has seen held before, and it still is at the next look. A living server takes
 *   a lost lock again in less time. Where this server has not seen it, since the other one died before it began, the other's word
 *   that it took the lock from this PostgreSQL counts as well, after a while: a lock may be free because nobody reached the database.
 * - Freeze: no beat for too long.
 *
 * When PostgreSQL was away, restarted, or another host became the primary, all locks are free and no beat could arrive,
 * and nothing follows from either: what was seen is forgotten, and beats get the time to come in.
 */
import { BEAT_MS } from "./heartbeat";

export type Reason = "crash" | "freeze";

/** The epoch is that of the PostgreSQL that keeps the locks. */
export type Peer = { id: string; is_frozen: boolean; is_held: boolean; was_held: boolean; epoch: string };
export type Verdict = { id: string; reason: Reason };

/** In this time a living server has beaten twice. */
const SETTLE_MS = 2 * BEAT_MS + 2_000;
/** In this time whoever lost the lock just before we began has it again. */
const DOUBT_MS = 3_000;

export class PeerJudge {
  private epoch = "";
  private settledAt: number;
  /** From then on a free lock is lost, though it was never seen held. */
  private trustedAt: number;
  private seenHeld = new Set<string>();
  private suspected = new Set<string>();

  constructor(now: number) {
    this.settledAt = now + SETTLE_MS;
    this.trustedAt = now + DOUBT_MS;
  }

  /** Nothing could be seen; PostgreSQL may be another one when it answers next. */
  miss(): void {
    this.epoch = "";
    this.trustedAt = Number.POSITIVE_INFINITY;
  }

  /** The servers that are dead, by this look and those before. */
  judge(peers: readonly Peer[], now: number): Verdict[] {
    const epoch = peers[0]?.epoch;
    if (epoch !== undefined && epoch !== this.epoch) {
      this.begin(epoch, now);
    }
    const lost = peers.filter(
      ({ id, is_held, was_held }) =>
        !is_held && (this.seenHeld.has(id) || (was_held && now >= this.trustedAt)),
    );
    const frozen = peers.filter(({ is_frozen }) => is_frozen && now >= this.settledAt);
    const crashed = lost.filter((peer) => this.suspected.has(peer.id) && !frozen.includes(peer));
    this.suspected = new Set(lost.map(({ id }) => id));
    this.seenHeld = new Set([
      ...peers.filter(({ is_held }) => is_held).map(({ id }) => id),
      ...this.suspected,
    ]);
    return [
      ...frozen.map(({ id }) => ({ id, reason: "freeze" as const })),
      ...crashed.map(({ id }) => ({ id, reason: "crash" as const })),
    ];
  }

  private begin(epoch: string, now: number): void {
    const isFirst = this.epoch === "" && this.trustedAt !== Number.POSITIVE_INFINITY;
    if (!isFirst) this.trustedAt = now + SETTLE_MS;
    this.epoch = epoch;
    this.settledAt = now + SETTLE_MS;
    this.seenHeld.clear();
    this.suspected.clear();
  }
}

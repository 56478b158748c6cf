/**
 * What is done to the system. A fault acts, waits if what it does takes a moment, and leaves its cure behind when that comes
 * later: a frozen worker wakes while other things go wrong already.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "@/server/features/demo/random";
import { type Chronicle, FREEZE_SECONDS, WorkerSlot } from "./worker-slot";

export interface Scene extends Chronicle {
  slots: WorkerSlot[];
  random: Random;
  /** What happens now, for people who read the report. */
  going: Set<string>;
  /** Cures that are under way. */
  cures: Set<Promise<void>>;
  /** Workers besides the usual ones, so far. */
  joined: number;
  /** Moments of database faults, by which ends of workers that just started are explained. */
  databaseAwayAt: number[];
  /** Ends all pauses of cures, so that settling can begin. */
  settle: AbortSignal;
}

const MOST_SLOTS = 4;

export const faults = {
  kill: strike("SIGKILL"),
  terminate: strike("SIGTERM"),
  pause: (scene) => stop(scene, scene.random.between(300, 5_000)),
  freeze: (scene) => stop(scene, FREEZE_SECONDS * 1_000 + scene.random.between(2_000, 6_000)),
  join,
  partition: (scene) => cut(scene, scene.random.between(500, 4_000)),
  longPartition: (scene) => cut(scene, FREEZE_SECONDS * 1_000 + scene.random.between(2_000, 6_000)),
  partitionOfAll: cutAll,
  databaseCrash: (scene) => takeAway(scene, "kill"),
  databaseRestart: (scene) => takeAway(scene, "stop"),
  failOver,
} satisfies Record<string, (scene: Scene) => Promise<void>>;

export type FaultKind = keyof typeof faults;

/** How often each comes in one round; rounds are shuffled, so that each kind has its turn. */
const DECK: Record<FaultKind, number> = {
  kill: 6,
  terminate: 2,
  pause: 2,
  freeze: 1,
  join: 1,
  partition: 2,
  longPartition: 1,
  partitionOfAll: 1,
  databaseCrash: 1,
  databaseRestart: 1,
  failOver: 1,
};

/** Faults without end, in an order that the seed decides. */
export function* drawFaults(random: Random): Generator<FaultKind> {
  const kinds = Object.keys(faults).filter((kind): kind is FaultKind => kind in DECK);
  for (;;) {
    const round = kinds.flatMap((kind) => Array.from({ length: DECK[kind] }, () => kind));
    while (round.length > 0) {
      const [kind] = round.splice(random.between(0, round.length - 1), 1);
      if (kind !== undefined) yield kind;
    }
  }
}

/** A worker that nothing else is done to now. */
function choose({ slots, random }: Scene): WorkerSlot | null {
  const free = slots.filter((slot) => slot.isRunning && !slot.isFrozen && !slot.isCut);
  return free.length === 0 ? null : random.pick(free);
}

function strike(signal: "SIGKILL" | "SIGTERM") {
  return async (scene: Scene) => choose(scene)?.signal(signal);
}

async function stop(scene: Scene, ms: number): Promise<void> {
  const slot = choose(scene);
  if (slot === null) return;
  const { pid } = slot;
  slot.signal("SIGSTOP");
  later(scene, `${slot.name} stands still for ${ms} ms`, ms, () => {
    // Ended meanwhile and followed by another process: there is nothing to wake.
    if (slot.pid === pid) slot.signal("SIGCONT");
  });
}

async function cut(scene: Scene, ms: number): Promise<void> {
  const slot = choose(scene);
  if (slot === null) return;
  slot.cut();
  later(scene, `${slot.name} is cut off for ${ms} ms`, ms, () => slot.heal());
}

async function cutAll(scene: Scene): Promise<void> {
  const { slots, random } = scene;
  const ms = random.between(500, 3_000);
  const cutNow = slots.filter((slot) => !slot.isCut);
  for (const slot of cutNow) slot.cut();
  later(scene, `all workers are cut off for ${ms} ms`, ms, () => {
    for (const slot of cutNow) slot.heal();
  });
}

async function join(scene: Scene): Promise<void> {
  const { slots, random } = scene;
  if (slots.length >= MOST_SLOTS) return;
  scene.joined += 1;
  const slot = await WorkerSlot.open(`guest-${scene.joined}`, scene);
  slots.push(slot);
  later(scene, `${slot.name} is there`, random.between(6_000, 15_000), async () => {
    slot.heal();
    slot.signal("SIGCONT");
    await slot.leave(60_000);
    slots.splice(slots.indexOf(slot), 1);
    slot.close();
  });
}

function takeAway(scene: Scene, how: "kill" | "stop"): Promise<void> {
  const name = how === "kill" ? "the database has crashed" : "the database restarts";
  return whileAway(scene, name, (awayMs) => scene.database.takeAway(how, awayMs));
}

function failOver(scene: Scene): Promise<void> {
  const name = "the primary has died and its standby takes over";
  return whileAway(scene, name, (awayMs) => scene.database.failOver(awayMs));
}

async function whileAway(scene: Scene, name: string, act: (awayMs: number) => Promise<void>): Promise<void> {
  scene.going.add(name);
  scene.databaseAwayAt.push(Date.now());
  await act(scene.random.between(0, 1_500));
  scene.databaseAwayAt.push(Date.now());
  scene.going.delete(name);
}

function later(scene: Scene, name: string, ms: number, cure: () => void | Promise<void>): void {
  const { going, cures, settle } = scene;
  going.add(name);
  const done = pause(ms, undefined, { signal: settle })
    .catch(() => undefined)
    .then(cure)
    .finally(() => {
      going.delete(name);
      cures.delete(done);
    });
  cures.add(done);
}

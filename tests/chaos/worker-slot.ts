/**
 * A place for one worker process at a time, with its own road to each host of the database. A process that ends is followed by the next
 * one, as under any supervisor.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import path from "node:path";
import type { ChaosDatabase } from "./chaos-database";
import { CutProxy } from "./cut-proxy";

const RESTART_PAUSE_MS = 300;
/** The shortest that is allowed. */
export const FREEZE_SECONDS = 10;

/** What a worker says about each step of leaving that it no longer waits for. */
const OVERDUE = "leaves without waiting any longer";

/** How a process of the slot ended. */
export interface Ending {
  at: number;
  name: string;
  code: number | null;
  signal: string | null;
  /** The signal that the suite sent it, if any. */
  sent: string | null;
  /** Whether it ever stood still or was cut off: then it may have been declared dead, or have given itself up. */
  wasDisturbed: boolean;
  /** The end of what it wrote. */
  lastWords: string;
}

/** What is remembered of all slots, also of those that are gone. */
export interface Chronicle {
  database: ChaosDatabase;
  endings: Ending[];
  workerStarts: number;
}

export class WorkerSlot {
  readonly name: string;
  isFrozen = false;
  isCut = false;
  private readonly proxies: readonly CutProxy[];
  private readonly url: string;
  private readonly log: WriteStream;
  private readonly chronicle: Chronicle;
  private child: ChildProcess | null = null;
  private lastWords = "";
  private sent: string | null = null;
  private wasDisturbed = false;
  private isWanted = true;

  private constructor(name: string, proxies: readonly CutProxy[], chronicle: Chronicle) {
    const { database } = chronicle;
    this.name = name;
    this.proxies = proxies;
    this.url = database.url(proxies.map(({ port }) => port));
    this.chronicle = chronicle;
    this.log = createWriteStream(path.join(database.folder, `${name}.log`));
  }

  static async open(name: string, chronicle: Chronicle): Promise<WorkerSlot> {
    const proxies = await Promise.all(chronicle.database.ports.map((port) => CutProxy.open(port)));
    const slot = new WorkerSlot(name, proxies, chronicle);
    slot.start();
    return slot;
  }

  get isRunning(): boolean {
    return this.child !== null;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  signal(signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): void {
    if (signal === "SIGSTOP" || signal === "SIGCONT") {
      this.isFrozen = signal === "SIGSTOP";
      this.wasDisturbed ||= this.isFrozen;
    } else {
      this.sent = signal;
    }
    this.child?.kill(signal);
  }

  cut(): void {
    this.isCut = true;
    this.wasDisturbed = true;
    for (const proxy of this.proxies) proxy.cut();
  }

  heal(): void {
    this.isCut = false;
    for (const proxy of this.proxies) proxy.heal();
  }

  /** Ends it for good; gives what was not in order about how it left, if anything. */
  async leave(graceMs: number): Promise<string | null> {
    this.isWanted = false;
    const { child } = this;
    if (child === null) return null;
    this.signal("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    await once(child, "exit");
    clearTimeout(timer);
    const { exitCode, signalCode } = child;
    if (exitCode !== 0) return `did not leave by itself (${signalCode ?? `exit code ${exitCode}`})`;
    const overdue = this.lastWords.split("\n").filter((line) => line.includes(OVERDUE));
    return overdue.length === 0 ? null : `left without ${overdue.map(readWaited).join(", ")}`;
  }

  close(): void {
    this.isWanted = false;
    this.child?.kill("SIGKILL");
    for (const proxy of this.proxies) proxy.close();
    this.log.end();
  }

  private start(): void {
    if (!this.isWanted) return;
    this.chronicle.workerStarts += 1;
    this.sent = null;
    this.isFrozen = false;
    this.wasDisturbed = this.isCut;
    this.lastWords = "";
    const child = spawn(process.execPath, ["--import", "tsx", "worker/main.ts"], {
      env: {
        ...process.env,
        DATABASE_URL: this.url,
        ALLOW_PRIVATE_NETWORK: "true",
        LOG_LEVEL: "info",
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        SERVER_NAME: this.name,
        WORKER_PORT: "off",
        SERVER_FREEZE_SECONDS: String(FREEZE_SECONDS),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.lastWords = (this.lastWords + chunk.toString()).slice(-4_000);
        this.log.write(chunk);
      });
    }
    child.once("exit", (code, signal) => this.followUp(code, signal));
  }

  private followUp(code: number | null, signal: string | null): void {
    const { name, sent, wasDisturbed, lastWords } = this;
    this.chronicle.endings.push({ at: Date.now(), name, code, signal, sent, wasDisturbed, lastWords });
    this.child = null;
    setTimeout(() => this.start(), RESTART_PAUSE_MS).unref();
  }
}

function readWaited(line: string): string {
  return /"waitsFor":"([^"]*)"/.exec(line)?.[1] ?? line;
}

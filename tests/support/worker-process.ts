/** Real worker processes that a test may kill. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";

export class WorkerProcess {
  readonly child: ChildProcess;
  /** Its name among the servers. */
  readonly name = `worker-${randomUUID().slice(0, 8)}`;
  /** What it wrote to the log. */
  output = "";

  constructor(
    databaseUrl: string,
    environment: Record<string, string> = {},
    args: readonly string[] = ["--import", "tsx", "worker/main.ts"],
  ) {
    this.child = spawn(process.execPath, args, {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        ALLOW_PRIVATE_NETWORK: "true",
        LOG_LEVEL: "info",
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        SERVER_NAME: this.name,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.output = (this.output + chunk.toString()).slice(-20_000);
      });
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Stops it in the middle of whatever it does, as a machine that hangs, or lets it go on. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    this.child.kill(signal);
  }

  /** Sends the signal and waits for the end; gives the exit code, or null when the signal ended it. */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill(signal);
      await once(this.child, "exit");
    }
    return this.child.exitCode;
  }
}

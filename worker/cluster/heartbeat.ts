import { withPlatformSql } from "@/server/tenancy/with-tenant";

/** Peers take a server for frozen or cut off when several of these are missing (`env.freezeSeconds`). */
export const BEAT_MS = 5_000;

/** Measures what the process has used since the last look. */
export class ProcessLoad {
  private cpu = process.cpuUsage();
  private at = performance.now();

  /** 100 is one core fully used. */
  cpuPercent(): number {
    const used = process.cpuUsage(this.cpu);
    const elapsedMs = performance.now() - this.at;
    this.cpu = process.cpuUsage();
    this.at = performance.now();
    return elapsedMs > 0 ? ((used.user + used.system) / 1000 / elapsedMs) * 100 : 0;
  }
}

/** Says that the server lives and how busy it is; false when peers have declared it dead meanwhile. */
export async function beat(
  serverId: string,
  { busy, load, clockAheadMs }: { busy: number; load: ProcessLoad; clockAheadMs: number },
): Promise<boolean> {
  const { rowCount } = await withPlatformSql((client) =>
    client.query(
      `update servers set beat_at = now(), busy = $2, cpu_percent = $3, memory_bytes = $4, clock_ahead_ms = $5
       where id = $1 and state in ('running', 'draining')`,
      [serverId, busy, load.cpuPercent(), process.memoryUsage.rss(), clockAheadMs],
    ),
  );
  return rowCount === 1;
}

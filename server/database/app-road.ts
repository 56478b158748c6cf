import { env } from "../env";

let isDirect = false;

/** For workers: they hold their transactions to their own time limits, and must not share sessions with the web. */
export function goDirectly(): void {
  isDirect = true;
}

/** How this process reaches the app's tables: the web through a pooler if there is one. */
export function getAppRoad(): { url: string; pooled: boolean } {
  const pooled = env.pooledDatabaseUrl !== undefined && !isDirect;
  return { url: pooled ? (env.pooledDatabaseUrl ?? env.appDatabaseUrl) : env.appDatabaseUrl, pooled };
}

import { isDatabaseAway } from "@/server/database/is-database-away";
import { getLog } from "@/server/log";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { pauseUnless } from "./pause-unless";

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 5_000;
const UNDEFINED_TABLE = "42P01";

/** Waits until the database answers and has our tables; says what it waits for, and gives up only when told to stop. */
export async function awaitDatabase(stopping: AbortSignal): Promise<void> {
  for (let delay = FIRST_DELAY_MS; !stopping.aborted; delay = Math.min(delay * 2, MAX_DELAY_MS)) {
    try {
      await withPlatformSql((client) => client.query("select from servers limit 1"));
      return;
    } catch (error) {
      getLog("cluster").warn(
        { reason: explain(error) },
        `Waiting for the database; next try in ${delay / 1000} s`,
      );
      await pauseUnless(delay, stopping);
    }
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE) {
    return "The database has no tables yet. Start the web server, or run the migrations.";
  }
  return isDatabaseAway(error) || message.includes("cannot be reached")
    ? "The database cannot be reached. Check that it runs and that DATABASE_URL leads to it."
    : `The database refuses: ${message}. Check user and password in DATABASE_URL.`;
}

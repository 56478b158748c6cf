import { Logger, type LogLevel } from "graphile-worker";
import { getDatabaseAway } from "@/server/database-state";
import { getLog } from "@/server/log";

/** The library gives a text only. */
const TELLS_OF_ABSENCE =
  /the database (is away|cannot be reached)|connection (terminated|error)|terminating connection|ECONNRE/i;

/**
 * graphile-worker's log as ours. It tells of each job at level info, which with lanes is several times a second, and of each
 * query that fails while the database is away, which is said once, elsewhere.
 */
export function createQueueLogger(): Logger {
  const log = getLog("queue");
  return new Logger(() => (level: LogLevel, message: string) => {
    if (getDatabaseAway() !== null || TELLS_OF_ABSENCE.test(message)) {
      log.debug(message);
    } else if (level === "error") {
      log.error(message);
    } else if (level === "warning") {
      log.warn(message);
    } else {
      log.debug(message);
    }
  });
}

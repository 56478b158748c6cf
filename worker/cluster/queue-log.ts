import { Logger, type LogLevel } from "graphile-worker";
import { getLog } from "@/server/log";

/** graphile-worker's log as ours. It tells of each job at level info, which with lanes is several times a second. */
export function createQueueLogger(): Logger {
  const log = getLog("queue");
  return new Logger(() => (level: LogLevel, message: string) => {
    if (level === "error") {
      log.error(message);
    } else if (level === "warning") {
      log.warn(message);
    } else {
      log.debug(message);
    }
  });
}

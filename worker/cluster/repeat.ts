import { isDatabaseAway } from "@/server/database/is-database-away";
import { getLog } from "@/server/log";
import { isNobodysFault } from "@/server/runtime/nobodys-fault";
import { pauseUnless } from "./pause-unless";

/**
 * Repeats an action with a pause after each, until stopped. A failure is logged and the action comes round again; that the
 * database is away is said once, elsewhere.
 */
export function repeat(name: string, everyMs: number, action: () => Promise<void>): () => Promise<void> {
  const abort = new AbortController();
  const loop = async () => {
    while (!abort.signal.aborted) {
      try {
        await action();
      } catch (error) {
        const level = isNobodysFault(error) || isDatabaseAway(error) ? "debug" : "warn";
        getLog("cluster")[level]({ error, action: name }, "a regular duty failed; it comes round again");
      }
      await pauseUnless(everyMs, abort.signal);
    }
  };
  const done = loop();
  return () => {
    abort.abort();
    return done;
  };
}

/**
 * `npm run chaos`: real workers and a real PostgreSQL under load, while whatever can go wrong does, as the seed decides. At
 * the end, when nothing goes wrong any more, every law is checked. Exit code 1 when one is broken; the data stays then.
 */
import { writeFileSync } from "node:fs";
import { runMain, say } from "@/scripts/run/say";
import { readChaosOptions } from "./chaos-options";
import { isBroken, tellReport } from "./chaos-report";
import { playChaos } from "./play-chaos";

await runMain(async () => {
  const options = readChaosOptions(process.argv.slice(2));
  const { report, database } = await playChaos(options, say);
  say(tellReport(report));
  if (options.report !== null) writeFileSync(options.report, JSON.stringify(report, null, 2));
  if (options.keep || isBroken(report)) say(`  Data and logs: ${database.folder}\n`);
  else database.remove();
  return isBroken(report) ? 1 : 0;
});

/**
 * The worker of the release before, as scripts/record-worker.ts recorded it: its own code in one file (and one for each of
 * its threads), run with the packages of today. A download of the sources has no history to take it from.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

const FIXTURE = path.resolve("tests/fixtures/previous-worker.json.gz");
const FilesSchema = z.record(z.string(), z.string());

/** Unpacks it within the project, where its imports find the packages; gives the file to run, and what removes it. */
export function unpackPreviousWorker(): { main: string; remove: () => void } {
  const folder = path.resolve(`.stepwell/previous-worker-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const files = FilesSchema.parse(JSON.parse(gunzipSync(readFileSync(FIXTURE)).toString()));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
  }
  return {
    main: path.join(folder, "main.ts"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

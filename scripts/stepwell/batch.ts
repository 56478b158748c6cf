import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { answerOf, printJson } from "./print";
import { fromHere, parseJson, readBytes } from "./read-json";

/**
 * One answer line for each line of the file, `-` being standard input; what is wrong with one line stops no other. Gives the
 * exit code: 1 when a line was refused. Empty lines are passed over.
 */
export async function runBatch(file: string, answer: (line: unknown) => unknown): Promise<number> {
  if (file !== "-") readBytes(file);
  const input = file === "-" ? process.stdin : createReadStream(fromHere(file));
  let exitCode = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const place = `line ${number}`;
    const { output, refused } = await answerOf(async () => answer(parseJson(line, place)), place);
    if (refused) exitCode = 1;
    printJson(output);
  }
  return exitCode;
}

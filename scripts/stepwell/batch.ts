import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { answerOf, printJson } from "./print";
import { checkReadable, fromHere, parseJson } from "./read-json";

/**
 * One answer line for each line of the file, `-` being standard input; what is wrong with one line stops no other. Gives the
 * exit code: 1 when a line was refused. Only the end of the file may be blank.
 */
export async function runBatch(file: string, answer: (line: unknown) => unknown): Promise<number> {
  if (file !== "-") checkReadable(file);
  const input = file === "-" ? process.stdin : createReadStream(fromHere(file));
  let exitCode = 0;
  let number = 0;
  for await (const line of linesOf(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))) {
    number += 1;
    const place = `line ${number}`;
    const { output, refused } = await answerOf(async () => answer(parseJson(line, place)), place);
    if (refused) exitCode = 1;
    printJson(output);
  }
  return exitCode;
}

async function* linesOf(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let blank = 0;
  for await (const line of lines) {
    if (line.trim() === "") blank += 1;
    else {
      for (; blank > 0; blank -= 1) yield "";
      yield line;
    }
  }
}

import { z } from "zod";
import { writeBpmn } from "@/interchange/bpmn/write-bpmn";
import { runBatch } from "./batch";
import type { StepwellCommand } from "./command";
import { onlyWord, readOptions } from "./read-options";
import { readSource, refusedFile } from "./read-source";
import { readWith } from "./read-with";
import { Refused } from "./refused";

const LineSchema = z.strictObject({ file: z.string().optional() });

/** Writes processes as BPMN XML. */
export const processExport: StepwellCommand = {
  usage: "process export FILE",
  summary: "writes the processes of a file as BPMN XML",
  help: ['--batch CASES.jsonl     a line each: {"file"}, by default that of the command; gives {"xml"}'],

  async run(args) {
    const { words, options } = readOptions(args, ["batch"]);
    if (options.batch !== undefined) {
      return runBatch(options.batch, async (line) => {
        const { file } = readWith(LineSchema, line, "the line");
        return { xml: await exported(file ?? onlyWord(words, "file")) };
      });
    }
    process.stdout.write(await exported(onlyWord(words, "file")));
    return 0;
  },
};

/** A BPMN file comes back letter by letter, with all of its processes. */
async function exported(file: string): Promise<string> {
  const source = await readSource(file);
  const processes = source.kind === "processes" ? source.processes : [];
  if (source.kind !== "processes" || processes.length === 0) {
    throw new Refused(`${file}: there is no process in it.`);
  }
  let xml = source.xml;
  for (const { id, definition } of processes) {
    const written = writeBpmn(definition, xml === undefined ? { processId: id } : { origin: xml });
    if (!written.ok) throw refusedFile(file, written.problems);
    xml = written.xml;
  }
  return xml ?? "";
}

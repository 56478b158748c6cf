import { writeJsonSchema } from "@/interchange/forms/json-schema/write-json-schema";
import type { StepwellCommand } from "./command";
import { readForms } from "./read-forms";
import { onlyWord, readOptions } from "./read-options";
import { Refused } from "./refused";

/** Writes a form as JSON Schema. */
export const formExport: StepwellCommand = {
  usage: "form export FILE",
  summary: "writes a form as JSON Schema of its answers",
  help: [],

  async run(args) {
    const file = onlyWord(readOptions(args, []).words, "file");
    const [form] = readForms(file).forms;
    if (form === undefined) throw new Refused(`${file}: there is no form in it.`);
    process.stdout.write(writeJsonSchema(form.definition));
    return 0;
  },
};

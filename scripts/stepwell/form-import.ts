import type { StepwellCommand } from "./command";
import { printJson } from "./print";
import { readForms } from "./read-forms";
import { onlyWord, readOptions } from "./read-options";

/** Turns a file of another system into forms. */
export const formImport: StepwellCommand = {
  usage: "form import FILE",
  summary: "turns JSON Schema or a CSV table into forms, with an account of what became of what",
  help: [],

  async run(args) {
    const { forms, report } = readForms(onlyWord(readOptions(args, []).words, "file"));
    printJson({ forms: forms.map(({ definition }) => definition), report });
    return 0;
  },
};

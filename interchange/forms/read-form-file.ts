/**
 * Any file that can become a form: JSON Schema, our own JSON, or CSV with a header. What it is shows in its beginning; the
 * name only helps to say what was expected.
 */

import { readFormCsv } from "./csv/read-form-csv";
import { labelFromName } from "./field-keys";
import { FormAccount } from "./form-account";
import type { FormFileReading, FormInFile } from "./form-in-file";
import { FormRefusal } from "./form-refusal";
import { readJsonSchema } from "./json-schema/read-json-schema";
import { isFormDefinition, readFormDefinition } from "./read-form-definition";
import { readJson } from "./read-json";

export function readFormFile(text: string, fileName: string): FormFileReading {
  const account = new FormAccount();
  try {
    const forms = readForms(text.replace(/^\uFEFF/, ""), fileName, account);
    return { ok: true, forms, report: account.report() };
  } catch (error) {
    if (error instanceof FormRefusal) return { ok: false, problems: error.problems };
    throw error;
  }
}

function readForms(text: string, fileName: string, account: FormAccount): FormInFile[] {
  const name = nameOf(fileName);
  const [first = ""] = /\S/.exec(text) ?? [];
  if (first === "") throw new FormRefusal("The file is empty.");
  if (text.includes("\u0000")) throw new FormRefusal("This is no text. Save it as JSON or CSV first.");
  if (first === "<") {
    throw new FormRefusal("This is XML or a web page. A form is made from JSON Schema, JSON or CSV.");
  }
  if (first !== "{" && first !== "[" && !/\.json$/i.test(fileName)) return readFormCsv(text, name, account);
  const document = readJson(text);
  return isFormDefinition(document) ? readFormDefinition(document) : readJsonSchema(document, name, account);
}

/** "purchase-request.schema.json" is "Purchase request". */
function nameOf(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/(\.schema)?\.[a-z]{2,5}$/i, "");
  return labelFromName(base) || "Untitled form";
}

import { type Field, FieldSchema, type FormDefinition } from "@/contracts/form";
import { readCsv } from "../../csv/read-csv";
import { FieldKeys } from "../field-keys";
import type { FormAccount } from "../form-account";
import type { FormInFile } from "../form-in-file";
import { FormRefusal } from "../form-refusal";
import { guessType } from "./guess-type";

const MOST_FIELDS = 1000;
/** Lines below the head that are looked at to find out what the columns hold. */
const SAMPLES = 500;
const LONGEST_LABEL = 200;

/** The head of a table as a form: a field for each column, of the type that its samples have. */
export function readFormCsv(text: string, name: string, account: FormAccount): FormInFile[] {
  const read = readCsv(text, SAMPLES + 1);
  if (!read.ok) {
    const line = Number(/line (\d+)/.exec(read.message)?.[1]);
    throw new FormRefusal(read.message, Number.isNaN(line) ? {} : { line });
  }
  const [head, ...samples] = read.lines;
  if (head === undefined) throw new FormRefusal("The file has no line with the names of columns.");
  if (head.cells.length > MOST_FIELDS) {
    const count = head.cells.length.toLocaleString("en");
    throw new FormRefusal(`The table has ${count} columns; a form can have 1,000 fields.`, {
      line: head.line,
    });
  }
  const keys = new FieldKeys();
  const fields = head.cells.flatMap((cell, column) => {
    const values = samples.map(({ cells }) => (cells[column] ?? "").trim());
    return fieldFrom({ title: cell.trim(), column, values }, keys, account);
  });
  if (fields.length === 0)
    throw new FormRefusal("The first line has no names of columns.", { line: head.line });
  const definition: FormDefinition = { schemaVersion: 1, title: name.slice(0, LONGEST_LABEL), fields };
  return [{ id: "root", definition }];
}

type Column = { title: string; column: number; values: readonly string[] };

function fieldFrom({ title, column, values }: Column, keys: FieldKeys, account: FormAccount): Field[] {
  const filled = values.filter((value) => value !== "");
  if (title === "" && filled.length === 0) return [];
  const label = (title || `Column ${column + 1}`).slice(0, LONGEST_LABEL);
  if (title === "") account.mapped(`Column ${column + 1} has no name.`);
  if (title.length > LONGEST_LABEL)
    account.mapped(`The name of column ${column + 1} is cut to 200 characters.`);
  const { settings, because } = guessType(filled);
  const required = filled.length >= 3 && filled.length === values.length;
  const read = FieldSchema.safeParse({ ...settings, key: keys.take(label), label, required });
  if (!read.success) {
    account.ignored(`Column ${column + 1} cannot be a field here.`);
    return [];
  }
  if (because !== null) account.mapped(`“${label}” ${because}${required ? ", required" : ""}.`);
  return [read.data];
}

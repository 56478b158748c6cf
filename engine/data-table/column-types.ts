import { z } from "zod";
import { dataTableLimits, type TableColumn, type TableColumnType } from "@/contracts/data-table";
import { isTagged, type Value } from "@/contracts/value";
import { readAddress } from "@/engine/elements/web-address";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { decimalOf, decimalValue, parseDecimal } from "@/engine/form/decimal-text";
import { numberProblem } from "@/engine/form/number-value";
import { storableText } from "@/engine/form/storable-text";

/** A cell's value, or the end of the sentence "Price …" that says what is wrong. */
export type CellReading = { ok: true; value: Value } | { ok: false; fault: string };

type ColumnOf<Type extends TableColumnType> = Extract<TableColumn, { type: Type }>;

/** All that Stepwell knows of a column type. Never called with an empty cell. */
interface ColumnType<Column extends TableColumn> {
  /** A value of process data or JSON. */
  read(raw: Value, column: Column): CellReading;
  /** What a person typed or a file says; the language tells how numbers are written. */
  fromText(text: string, column: Column, language: string): CellReading;
  /** As it is edited and exported: `fromText` reads it back. */
  toText(value: Value, column: Column): string;
  valueType(column: Column): FeelType;
}

const ok = (value: Value): CellReading => ({ ok: true, value });
const wrong = (fault: string): CellReading => ({ ok: false, fault });

const EmailSchema = z.email();

/** Text that keeps to a rule; numbers become text, since codes often look like numbers. */
function textual(fault: (text: string) => string | null) {
  const keep = (raw: string): CellReading => {
    const text = storableText(raw.trim());
    if (text.length > dataTableLimits.cellCharacters) {
      return wrong(`has ${text.length} characters; ${dataTableLimits.cellCharacters} fit`);
    }
    const problem = text === "" ? null : fault(text);
    return problem === null ? ok(text === "" ? null : text) : wrong(problem);
  };
  return {
    read: (raw: Value) => {
      const text = typeof raw === "string" ? raw : decimalOf(raw);
      return text === null ? wrong("must be text") : keep(text);
    },
    fromText: keep,
    toText: (value: Value) => String(value),
    valueType: () => typeNamed("string"),
  };
}

const number: ColumnType<ColumnOf<"number">> = {
  read(raw, { decimals }) {
    const problem = numberProblem(raw, "", { decimals });
    return problem === null ? ok(raw) : wrong(problem.trim().replace(/\.$/, ""));
  },
  fromText(text, column, language) {
    const decimal = parseDecimal(text, language);
    if (decimal === null || decimal.length > 40) return wrong("must be a number");
    return number.read(decimalValue(decimal), column);
  },
  toText: (value) => decimalOf(value) ?? "",
  valueType: () => typeNamed("number"),
};

const DATE_FAULT = "must be a date such as 2026-03-31";

function readDate(text: string): CellReading {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const lexical = dotted
    ? `${dotted[3]}-${dotted[2]?.padStart(2, "0")}-${dotted[1]?.padStart(2, "0")}`
    : text.trim();
  const at = /^\d{4}-\d{2}-\d{2}$/.test(lexical) ? new Date(`${lexical}T00:00:00Z`) : null;
  const exists = at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(lexical);
  return exists ? ok({ "@type": "date", lexical }) : wrong(DATE_FAULT);
}

const date: ColumnType<ColumnOf<"date">> = {
  read(raw) {
    if (typeof raw === "string") return readDate(raw);
    return isTagged(raw) && raw["@type"] === "date" ? readDate(raw.lexical) : wrong(DATE_FAULT);
  },
  fromText: readDate,
  toText: (value) => (isTagged(value) ? value.lexical : ""),
  valueType: () => typeNamed("date"),
};

const yesWords = new Set(["yes", "y", "true", "1", "x", "ja", "oui", "sí", "si"]);
const noWords = new Set(["no", "n", "false", "0", "nein", "non"]);
const YES_NO_FAULT = "must be yes or no";

const yesNo: ColumnType<ColumnOf<"yesNo">> = {
  read: (raw) => (typeof raw === "boolean" ? ok(raw) : wrong(YES_NO_FAULT)),
  fromText(text) {
    const word = text.trim().toLowerCase();
    if (yesWords.has(word)) return ok(true);
    return noWords.has(word) ? ok(false) : wrong(YES_NO_FAULT);
  },
  toText: (value) => (value === true ? "yes" : "no"),
  valueType: () => typeNamed("boolean"),
};

const choice: ColumnType<ColumnOf<"choice">> = {
  read(raw, { options }) {
    if (options.some(({ value }) => value === raw)) return ok(raw);
    const labels = options.slice(0, 10).map(({ label, value }) => `"${label || value}"`);
    return wrong(`must be one of ${labels.join(", ")}${options.length > 10 ? " and others" : ""}`);
  },
  fromText(text, column, _language) {
    const word = text.trim().toLowerCase();
    const meant =
      column.options.find(({ value }) => value === text.trim()) ??
      column.options.find((option) =>
        [option.label, option.value].some((name) => name.toLowerCase() === word),
      );
    return choice.read(meant?.value ?? text, column);
  },
  toText: (value, { options }) => options.find((option) => option.value === value)?.label || String(value),
  valueType: ({ options }) => ({ kind: "string", values: options }),
};

const columnTypes: { [Type in TableColumnType]: ColumnType<ColumnOf<Type>> } = {
  text: textual(() => null),
  email: textual((text) => (EmailSchema.safeParse(text).success ? null : "must be an e-mail address")),
  url: textual((text) => {
    const read = readAddress(text);
    return "fault" in read ? `must be a web address: ${read.fault}` : null;
  }),
  number,
  date,
  yesNo,
  choice,
};

/** The entry of the column's type. A column and its entry always belong together, which the compiler cannot see. */
export function columnType<Type extends TableColumnType>(column: { type: Type }): ColumnType<ColumnOf<Type>> {
  return columnTypes[column.type];
}

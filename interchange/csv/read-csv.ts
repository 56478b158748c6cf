import { CsvError, parse } from "csv-parse/sync";

/** A line of the file: where it begins, and its cells. */
export interface CsvLine {
  line: number;
  cells: string[];
}

export type CsvReading = { ok: true; lines: CsvLine[] } | { ok: false; message: string };

/** A cell that is not in quotes may be a paragraph; more means that a quote is missing. */
const MAX_RECORD_CHARACTERS = 200_000;

/**
 * Reads RFC 4180 with the separator that the first line has most of; `most` records at most. Quotes that do not match are named
 * with their line.
 */
export function readCsv(text: string, most?: number): CsvReading {
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(most === undefined ? {} : { to: most }),
      max_record_size: MAX_RECORD_CHARACTERS,
    });
    return { ok: true, lines: beginnings(parsed as { record: string[]; info: { lines: number } }[]) };
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, message: explain(error) };
    throw error;
  }
}

/** The parser tells where a record ends; it begins as many lines before as its cells have breaks. */
function beginnings(parsed: readonly { record: string[]; info: { lines: number } }[]): CsvLine[] {
  return parsed
    .map(({ record, info }) => ({ line: info.lines - countBreaks(record), cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

const countBreaks = (cells: readonly string[]) =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function delimiterOf(text: string): string {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string) => bare.split(sign).length;
  return [",", ";", "\t", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

function explain(error: CsvError): string {
  const line = typeof error.lines === "number" ? error.lines : 1;
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `A quote is opened and never closed, in or before line ${line}. Write quotes inside of a cell twice.`;
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return `In line ${line} something stands behind a closing quote. Write quotes inside of a cell twice.`;
    case "INVALID_OPENING_QUOTE":
      return `In line ${line} a quote stands within a cell that does not begin with one. Put the whole cell in quotes.`;
    case "CSV_MAX_RECORD_SIZE":
      return `The record at line ${line} is longer than ${MAX_RECORD_CHARACTERS} characters. Perhaps a quote is missing.`;
    default:
      return `The file cannot be read as CSV: ${error.message}.`;
  }
}

import { accessSync, constants, readFileSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { type Variables, VariablesSchema } from "@/contracts/value";
import { Refused } from "./refused";

/** Decimal digits that a double always carries. */
const MOST_DIGITS = 15;

/** Larger files than this are no models. */
const MAX_BYTES = 50_000_000;

/** A path as it is meant where the command was given. */
export function fromHere(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The bytes of a file, or a sentence why they cannot be read. */
export function readBytes(file: string): Buffer {
  const { size } = checkReadable(file);
  if (size > MAX_BYTES) throw new Refused(`${file}: it is larger than ${MAX_BYTES / 1_000_000} MB.`);
  return readFileSync(fromHere(file));
}

/** Refuses what cannot be read with the reason. */
export function checkReadable(file: string): Stats {
  try {
    accessSync(fromHere(file), constants.R_OK);
    const stats = statSync(fromHere(file));
    if (!stats.isDirectory()) return stats;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    if (code === "ENOENT") throw new Refused(`${file}: there is no such file.`);
    throw new Refused(`${file}: it cannot be read (${String(code)}).`);
  }
  throw new Refused(`${file}: this is a folder.`);
}

/** Digits or an exponent that may be too much for a double; without one there is nothing to look at. */
const LONG_NUMBER = /[\d.]{16}|\d[eE]/;

function exactNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined) return value;
  const [mantissa = ""] = source.split(/[eE]/);
  const digits = mantissa.replace(/[-.]/g, "").replace(/^0+/, "");
  const vanished = value === 0 && digits !== "";
  const fits = digits.length <= MOST_DIGITS && Number.isFinite(value) && !vanished;
  return fits ? value : { "@type": "number", lexical: source };
}

/**
 * JSON text; `place` is told in front of what is wrong with it. A number that a double does not carry becomes a tagged one, so
 * that it counts with all its digits.
 */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""), LONG_NUMBER.test(text) ? exactNumber : undefined);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(`${place}: this is no JSON: ${error.message}.`);
  }
}

/** What an option gives: JSON itself or the name of a file with it. */
export function readJsonOption(option: string, value: string): unknown {
  return /^\s*[[{"]/.test(value)
    ? parseJson(value, option)
    : parseJson(readBytes(value).toString("utf8"), value);
}

/** Values by name; `place` is told in front of what is wrong. */
export function readVariables(input: unknown, place: string): Variables {
  if (input === undefined) return {};
  const read = VariablesSchema.safeParse(input);
  if (read.success) return read.data;
  throw new Refused(`${place}: ${read.error.issues[0]?.message ?? "send an object of values."}`);
}

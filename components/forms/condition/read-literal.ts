import type { FieldType } from "@/contracts/form";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { literal } from "./conditions";

/** Whether one value of the type can be typed in an input of its own. */
export function canBeTyped(type: FieldType): boolean {
  return ["text", "prose", "number", "date", "time", "yesNo", "option"].includes(
    fieldRegistry[type].reportType,
  );
}

/** The value as it is typed, when the source is just that; the proof is that it is written the same again. */
export function readLiteral(source: string, type: FieldType): string | null {
  if (!canBeTyped(type)) return null;
  const text = source.trim();
  if (text === "") return "";
  const typed = text === "true" ? "yes" : text === "false" ? "no" : (quoted(text) ?? text);
  return fits(typed, type) && literal(typed, type) === text ? typed : null;
}

/** What an input's text stands for; empty until it says enough. */
export function writeLiteral(typed: string, type: FieldType): string {
  return fits(typed, type) ? literal(typed, type) : "";
}

function fits(typed: string, type: FieldType): boolean {
  const { reportType } = fieldRegistry[type];
  if (reportType === "number") return /^-?\d+(\.\d+)?$/.test(typed.trim());
  if (reportType === "yesNo") return typed === "yes" || typed === "no";
  return typed !== "" && (reportType !== "date" || !Number.isNaN(Date.parse(typed)));
}

function quoted(text: string): string | null {
  const inner = /"(?:\\.|[^"\\])*"/.exec(text)?.[0];
  if (inner === undefined) return null;
  try {
    return String(JSON.parse(inner));
  } catch {
    return null;
  }
}

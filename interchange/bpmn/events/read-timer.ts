import { DurationSchema } from "@/contracts/duration";
import type { EventDefinitionOf } from "@/contracts/event-definition";
import type { XmlElement } from "../../xml/xml-node";
import { childText } from "../document/index-document";
import { feelText } from "../expressions/feel-text";
import { readExpression } from "../expressions/read-expression";
import type { Reading } from "../read/reading";

type Timer = EventDefinitionOf<"timer">;

/** BPMN's three ways to say when. A duration or moment that is an expression becomes a moment in FEEL. */
export function readTimer(definition: XmlElement, reading: Reading): Timer {
  const duration = childText(definition, "timeDuration");
  if (duration !== undefined) return durationTimer(duration, definition, reading);
  const date = childText(definition, "timeDate");
  if (date !== undefined) return { type: "timer", until: moment(date, definition, reading) };
  const cycle = childText(definition, "timeCycle");
  if (cycle !== undefined)
    return { type: "timer", cycle: readCycle(cycle, definition, reading).slice(0, 200) };
  return { type: "timer" };
}

function durationTimer(text: string, element: XmlElement, reading: Reading): Timer {
  const plain = /^=\s*(?:duration\()?"([^"]*)"\)?$/.exec(text)?.[1] ?? text;
  if (DurationSchema.safeParse(plain).success) return { type: "timer", duration: plain };
  if (/^-?P/.test(text)) return { type: "timer", until: `now() + duration(${feelText(text)})` };
  const feel = readExpression(text, { element, what: "The duration" }, reading);
  const until = `now() + (if (${feel}) instance of string then duration(${feel}) else ${feel})`;
  reading.note(
    "mapped",
    element,
    "The duration is an expression: it is now a moment, counted from when the wait begins.",
  );
  return { type: "timer", until };
}

function moment(text: string, element: XmlElement, reading: Reading): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return `date and time(${feelText(text)})`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `date and time(${feelText(`${text}T00:00:00`)})`;
  return readExpression(text, { element, what: "The moment" }, reading);
}

const NICKNAMES: Readonly<Record<string, string>> = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
};

/** Other tools' cron has seconds in front, a year behind, and ? where we write *. */
function readCycle(text: string, element: XmlElement, reading: Reading): string {
  const nickname = Object.hasOwn(NICKNAMES, text) ? NICKNAMES[text] : undefined;
  const source = nickname ?? /^=\s*"([^"]*)"$/.exec(text)?.[1] ?? text;
  const fields = source.split(/\s+/);
  if (fields.length < 6 || fields.length > 7) return source;
  const [seconds, ...rest] = fields;
  const cron = rest.slice(0, 5).join(" ").replaceAll("?", "*");
  const loses = seconds !== "0" || (rest[5] !== undefined && rest[5] !== "*");
  const lost = loses ? "; seconds and years are kept, but nothing follows from them" : "";
  reading.note("mapped", element, `The cron \`${text}\` is now \`${cron}\`${lost}.`);
  return cron;
}

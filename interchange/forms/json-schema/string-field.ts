import type { FieldContext, Settings } from "./field-context";
import { hintIn } from "./field-hint";
import { countIn, type SchemaNode, textIn } from "./schema-node";

const byFormat: Readonly<Record<string, string>> = {
  date: "date",
  time: "time",
  "date-time": "dateTime",
  email: "email",
  "idn-email": "email",
  uri: "url",
  iri: "url",
  url: "url",
  phone: "phone",
  tel: "phone",
};

/** A line of text has a limit that people still see at once. */
const LONGEST_LINE = 255;
const LONGEST_TEXT = 20_000;
const MOST_IN_LINE = 1000;

/** Text, or what its format says. */
export function stringField({ schema, pointer }: SchemaNode, { account, base }: FieldContext): Settings {
  const format = textIn(schema, "format");
  const known = format !== undefined && Object.hasOwn(byFormat, format) ? byFormat[format] : undefined;
  if (known !== undefined) return { type: known };
  if (textIn(schema, "contentEncoding") !== undefined || textIn(schema, "contentMediaType") !== undefined) {
    account.mapped(`“${base.label}” holds a file as text; it becomes a file to upload.`, pointer);
    return { type: "file", maxFiles: 1 };
  }
  if (format !== undefined && hintIn(schema) === null) {
    account.ignored(
      `“${base.label}” has the format “${format.slice(0, 60)}”, which is not checked here.`,
      pointer,
    );
  }
  const maxLength = countIn(schema, "maxLength");
  if (maxLength === undefined || maxLength === 0) return { type: "text" };
  // Where a form of ours says nothing, its schema says the most that there can be.
  if (hintIn(schema) !== null && (maxLength === MOST_IN_LINE || maxLength === LONGEST_TEXT))
    return { type: "text" };
  if (maxLength <= LONGEST_LINE || hintIn(schema)?.type === "text") return { type: "text", maxLength };
  if (maxLength <= LONGEST_TEXT) return { type: "longText", maxLength };
  account.mapped(`“${base.label}” may have 20,000 characters here.`, pointer);
  return { type: "longText" };
}

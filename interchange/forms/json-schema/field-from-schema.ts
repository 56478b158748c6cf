/** One part of a schema as a field: by its hint, by the values it names, or by its type and format. */
import { type Field, FieldSchema } from "@/contracts/form";
import type { FormAccount } from "../form-account";
import { arrayField } from "./array-field";
import { optionsFrom } from "./choice-from-schema";
import type { FieldContext, Settings } from "./field-context";
import { hintIn, recordIn } from "./field-hint";
import { numberField } from "./number-field";
import { objectField } from "./object-field";
import { own, type SchemaNode, type SchemaObject } from "./schema-node";
import { stringField } from "./string-field";
import { typeOf } from "./type-of-schema";

/** Up to so many options are in sight; more are found by typing. */
const MOST_IN_CHOICE = 8;

/** Null for what is no field: an object with parts of its own, or what a form cannot ask. */
export function fieldFrom(node: SchemaNode, context: FieldContext): Field | null {
  const settings = settingsFrom(node, context);
  if (settings === null) return null;
  return hinted(node, settings, context) ?? accepted(node, settings, context);
}

function settingsFrom(node: SchemaNode, context: FieldContext): Settings | null {
  const { schema, pointer } = node;
  const { account, base } = context;
  const record = recordIn(schema);
  if (record !== null) return { type: record };
  if (Object.hasOwn(schema, "const")) return constantField(schema, pointer, account);
  const options = optionsFrom(node, account);
  if (options !== null) {
    if (isYesNo(schema)) return { type: "yesNo" };
    if (options.length === 0)
      account.ignored(`“${base.label}” allows no value; it has no options yet.`, pointer);
    const hint = hintIn(schema)?.type;
    if (hint === "choice" || hint === "dropdown") return { type: hint, options };
    return { type: options.length > MOST_IN_CHOICE ? "dropdown" : "choice", options };
  }
  switch (typeOf(node, account)) {
    case "string":
      return stringField(node, context);
    case "number":
    case "integer":
      return numberField(node, context);
    case "boolean":
      return { type: "yesNo" };
    case "array":
      return arrayField(node, context);
    case "object":
      return objectField(node, context);
    case "null":
      account.ignored(`“${base.label}” can only be null, so nothing is asked.`, pointer);
      return null;
    default:
      if (hintIn(schema) === null) account.mapped(`“${base.label}” says no type; it becomes text.`, pointer);
      return { type: "text" };
  }
}

const isYesNo = (schema: SchemaObject) => {
  const values = own(schema, "enum");
  return Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === "boolean");
};

function constantField(schema: SchemaObject, pointer: string, account: FormAccount): Settings | null {
  const value = schema.const;
  if (typeof value === "string" && value.length <= 1000) {
    account.mapped("It always has the same value, so it becomes a hidden field.", pointer);
    return { type: "hidden", initial: value };
  }
  account.ignored("It always has the same value, so nothing is asked.", pointer);
  return null;
}

/** Settings of our own that JSON Schema has no word for; where they make no field, the schema alone decides. */
function hinted({ schema }: SchemaNode, settings: Settings, { base }: FieldContext): Field | null {
  const hint = hintIn(schema);
  if (hint === null) return null;
  const read = FieldSchema.safeParse({ ...settings, ...hint.settings, type: hint.type, ...base });
  return read.success ? read.data : null;
}

/** What a limit of ours does not allow goes, one setting after the other, and is told. */
function accepted(node: SchemaNode, settings: Settings, { base, account }: FieldContext): Field | null {
  let rest: Settings = settings;
  for (;;) {
    const read = FieldSchema.safeParse({ ...rest, ...base });
    if (read.success) return read.data;
    const [name] = read.error.issues[0]?.path ?? [];
    if (typeof name !== "string" || !Object.hasOwn(rest, name) || name === "type") break;
    account.ignored(`“${base.label}”: ${name} is beyond what a form allows.`, node.pointer);
    const { [name]: _gone, type, ...others } = rest;
    rest = { type, ...others };
  }
  account.ignored(`“${base.label}” cannot be a field here and is left out.`, node.pointer);
  return null;
}

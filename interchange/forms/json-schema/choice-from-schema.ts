import type { Option } from "@/contracts/form";
import type { FormAccount } from "../form-account";
import { FormRefusal } from "../form-refusal";
import { isConstant } from "./merge-schemas";
import { listIn, own, type SchemaNode, type SchemaObject, textIn } from "./schema-node";

/** As many as the largest list of options may have. */
const MOST_OPTIONS = 10_000;
const LONGEST = 200;

/** The values that a schema allows, as options; null where it does not name them. An option for "nothing" is none. */
export function optionsFrom({ schema, pointer }: SchemaNode, account: FormAccount): Option[] | null {
  const named = namedValues(schema);
  if (named === null) return null;
  if (named.length > MOST_OPTIONS) {
    const count = named.length.toLocaleString("en");
    throw new FormRefusal(`There are ${count} values to choose from; a form can have 10,000 options.`, {
      pointer,
    });
  }
  const options = new Map<string, Option>();
  let changed = 0;
  for (const { value, title } of named) {
    if (value === null || value === "") continue;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (typeof value !== "string" || text.length > LONGEST) changed += 1;
    const kept = text.slice(0, LONGEST);
    if (!options.has(kept)) options.set(kept, { value: kept, label: (title ?? text).slice(0, LONGEST) });
  }
  if (changed > 0) account.mapped("Options are kept as text of 200 characters at most.", pointer);
  return [...options.values()];
}

type Named = { value: unknown; title: string | undefined };

function namedValues(schema: SchemaObject): Named[] | null {
  for (const keyword of ["oneOf", "anyOf"]) {
    const parts = listIn(schema, keyword);
    if (parts.length > 0 && parts.every(isConstant)) return parts.map((part) => constant(part));
  }
  const values = own(schema, "enum");
  if (!Array.isArray(values)) return null;
  const titles = listIn(schema, "enumNames");
  return values.map((value, index) => {
    const title = titles[index];
    return { value, title: typeof title === "string" ? title : undefined };
  });
}

function constant(part: unknown): Named {
  const schema = part as SchemaObject;
  return { value: schema.const, title: textIn(schema, "title") ?? textIn(schema, "description") };
}

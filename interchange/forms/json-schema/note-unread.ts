import type { FormAccount } from "../form-account";
import { hintIn } from "./field-hint";
import { own, type SchemaNode } from "./schema-node";

/** Words of JSON Schema that say something a form does not do, and what then is the case. */
const unread: Readonly<Record<string, string>> = {
  default: "begins empty, not with its default",
  not: "takes what its “not” would refuse",
  if: "does not know its “if”",
  contains: "does not check what has to be in it",
  patternProperties: "asks nothing for names by pattern",
  propertyNames: "does not check names",
  dependentSchemas: "does not know what depends on it",
  unevaluatedProperties: "does not check what else is sent",
};

/** Tells what the schema says of a field that the form does not do. */
export function noteUnread({ schema, pointer }: SchemaNode, label: string, account: FormAccount): void {
  for (const [keyword, meaning] of Object.entries(unread)) {
    if (own(schema, keyword) !== undefined) account.ignored(`“${label}” ${meaning}.`, pointer);
  }
  if (own(schema, "readOnly") === true && hintIn(schema) === null) {
    account.ignored(`“${label}” can be filled in here, though it is read-only there.`, pointer);
  }
}

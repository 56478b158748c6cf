import type { FormAccount } from "../form-account";
import type { SchemaResolver } from "./resolve-schema";

/** What a field has whatever it asks. */
export interface FieldBase {
  key: string;
  label: string;
  help?: string;
  required: boolean;
}

/** The settings of a kind of field, which FieldSchema has still to accept. */
export type Settings = { type: string } & Readonly<Record<string, unknown>>;

export interface FieldContext {
  resolver: SchemaResolver;
  account: FormAccount;
  base: FieldBase;
}

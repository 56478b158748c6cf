/** Fields of the templates' forms. What is asked has to be answered, unless it says `optional`. */
import type { z } from "zod";
import { type Column, type Field, FieldSchema, type FieldType } from "@/contracts/form";

type FieldInput = z.input<typeof FieldSchema>;
type More<Type extends FieldType> = Partial<
  Omit<Extract<FieldInput, { type: Type }>, "type" | "key" | "label">
>;
type Options = Readonly<Record<string, string>>;

export const optional = { required: false } as const;

function listed(options: Options) {
  return Object.entries(options).map(([value, label]) => ({ value, label }));
}

const asked = (field: FieldInput): Field => FieldSchema.parse(field);

export const text = (key: string, label: string, more: More<"text"> = {}): Field =>
  asked({ type: "text", key, label, required: true, ...more });

export const longText = (key: string, label: string, more: More<"longText"> = {}): Field =>
  asked({ type: "longText", key, label, required: true, ...more });

export const emailAddress = (key: string, label: string, more: More<"email"> = {}): Field =>
  asked({ type: "email", key, label, required: true, ...more });

export const phone = (key: string, label: string, more: More<"phone"> = {}): Field =>
  asked({ type: "phone", key, label, required: true, ...more });

/** One to five stars. */
export const rating = (key: string, label: string, more: More<"rating"> = {}): Field =>
  asked({ type: "rating", key, label, required: true, ...more });

/** A heading over the fields after it. */
export const section = (key: string, label: string, help?: string): Field =>
  asked({ type: "section", key, label, ...(help && { help }) });

export const number = (key: string, label: string, more: More<"number"> = {}): Field =>
  asked({ type: "number", key, label, required: true, ...more });

export const money = (key: string, label: string, more: More<"currency"> = {}): Field =>
  asked({ type: "currency", key, label, required: true, min: 0, ...more });

export const date = (key: string, label: string, more: More<"date"> = {}): Field =>
  asked({ type: "date", key, label, required: true, ...more });

export const yesNo = (key: string, label: string, more: More<"yesNo"> = {}): Field =>
  asked({ type: "yesNo", key, label, ...more });

export const person = (key: string, label: string, more: More<"person"> = {}): Field =>
  asked({ type: "person", key, label, required: true, ...more });

export const files = (key: string, label: string, more: More<"file"> = {}): Field =>
  asked({ type: "file", key, label, required: true, ...more });

/** `options` are labels by the values that are kept. */
export const choice = (key: string, label: string, options: Options, more: More<"choice"> = {}): Field =>
  asked({ type: "choice", key, label, required: true, options: listed(options), ...more });

export const choices = (
  key: string,
  label: string,
  options: Options,
  more: More<"multiChoice"> = {},
): Field => asked({ type: "multiChoice", key, label, required: true, options: listed(options), ...more });

export const calculated = (key: string, label: string, expression: string, currency?: string): Field =>
  asked({ type: "calculated", key, label, expression, ...(currency && { currency }) });

export const rows = (key: string, label: string, columns: Column[], more: More<"lineItems"> = {}): Field =>
  asked({ type: "lineItems", key, label, required: true, columns, ...more });

/** Columns of rows. */
export const column = {
  text: (key: string, label: string): Column => ({ type: "text", key, label, required: true }),
  number: (key: string, label: string): Column => ({ type: "number", key, label, required: true }),
  money: (key: string, label: string): Column => ({
    type: "currency",
    key,
    label,
    required: true,
    currency: "EUR",
  }),
  calculated: (key: string, label: string, expression: string): Column => ({
    type: "calculated",
    key,
    label,
    expression,
    currency: "EUR",
  }),
};

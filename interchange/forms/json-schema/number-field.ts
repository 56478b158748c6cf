import type { FieldContext, Settings } from "./field-context";
import { hintIn } from "./field-hint";
import { numberIn, own, type SchemaNode, type SchemaObject } from "./schema-node";

/** A figure with its limits. What it has to be a multiple of says how many decimals it has. */
export function numberField({ schema }: SchemaNode, _context: FieldContext): Settings {
  const isWhole = own(schema, "type") === "integer" || asList(own(schema, "type")).includes("integer");
  const decimals = isWhole ? 0 : decimalsOf(numberIn(schema, "multipleOf"));
  if (hintIn(schema)?.type === "rating") return { type: "rating", max: numberIn(schema, "maximum") };
  return {
    type: "number",
    ...present("min", lowest(schema, isWhole)),
    ...present("max", highest(schema, isWhole)),
    ...present("decimals", decimals),
  };
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const present = (name: string, value: number | undefined) => (value === undefined ? {} : { [name]: value });

/** 0.01 is two decimals; undefined where it is no power of ten. */
export function decimalsOf(multipleOf: number | undefined): number | undefined {
  if (multipleOf === undefined || multipleOf <= 0 || multipleOf > 1) return undefined;
  const digits = Math.round(-Math.log10(multipleOf));
  return digits <= 10 && Number(`1e-${digits}`) === multipleOf ? digits : undefined;
}

function lowest(schema: SchemaObject, isWhole: boolean): number | undefined {
  const above = numberIn(schema, "exclusiveMinimum");
  const minimum = numberIn(schema, "minimum");
  if (!isWhole || above === undefined) return minimum;
  return Math.max(Math.floor(above) + 1, minimum ?? Number.NEGATIVE_INFINITY);
}

function highest(schema: SchemaObject, isWhole: boolean): number | undefined {
  const under = numberIn(schema, "exclusiveMaximum");
  const maximum = numberIn(schema, "maximum");
  if (!isWhole || under === undefined) return maximum;
  return Math.min(Math.ceil(under) - 1, maximum ?? Number.POSITIVE_INFINITY);
}

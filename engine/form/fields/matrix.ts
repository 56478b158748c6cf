import type { FieldOf, Option } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import type { FeelType } from "@/engine/expression/types/feel-type";
import {
  accepted,
  type FieldEntry,
  fieldTitle,
  isEmptyValue,
  refused,
  type SettingFault,
} from "../field-entry";
import { recordOf } from "../record-value";
import { isReservedName } from "../reserved-names";

/** Several questions on one scale, kept as the option's value by the question's key. Where it is required, all of them are. */
export const matrix: FieldEntry<"matrix"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const title = fieldTitle(field);
    const sent = recordOf(raw);
    if (sent === null) return refused(`${title} must have an answer by question.`);
    const rows = new Map(field.rows.map((row) => [row.key, row]));
    const unknown = Object.keys(sent).find((key) => !rows.has(key));
    if (unknown !== undefined) return refused(`${title} has "${unknown}", which is not among its questions.`);
    const answers = field.rows.map(({ key }): [string, Value] => [key, sent[key] || null]);
    if (answers.every(([, answer]) => answer === null)) return accepted(null);
    const known = new Set<Value>(field.scale.map(({ value }) => value));
    const problems = answers.flatMap(([key, answer]) => {
      const about = `${title}: ${rows.get(key)?.label || key}`;
      const path = `.${key}`;
      if (isEmptyValue(answer)) return field.required ? [{ path, message: `${about} is required.` }] : [];
      return known.has(answer) ? [] : [{ path, message: `${about} must be an answer of the scale.` }];
    });
    return { value: Object.fromEntries(answers), problems };
  },

  valueType({ rows, scale }) {
    const answer: FeelType = { kind: "string", values: scale };
    return { kind: "contextOf", entries: new Map(rows.map(({ key }) => [key, answer])) };
  },

  jsonSchema: ({ rows, scale, required }) => ({
    type: "object",
    properties: Object.fromEntries(
      rows.map(({ key, label }) => [key, { title: label || key, enum: scale.map(({ value }) => value) }]),
    ),
    required: required ? rows.map(({ key }) => key) : [],
    additionalProperties: false,
  }),

  format(value, { rows, scale }) {
    const answers = recordOf(value);
    const labels = new Map<Value | undefined, string>(
      scale.map((option) => [option.value, option.label || option.value]),
    );
    return rows
      .flatMap(({ key, label }) => {
        const answer = answers?.[key];
        return isEmptyValue(answer) ? [] : [`${label || key}: ${labels.get(answer) ?? String(answer)}`];
      })
      .join("; ");
  },

  reportType: "record",

  parts: ({ rows, scale }) =>
    rows.map(({ key, label }) => ({ name: key, label: label || key, type: "choice", options: scale })),

  sample: ({ rows, scale }) => Object.fromEntries(rows.map(({ key }) => [key, scale[0]?.value ?? null])),

  check: (field) => [...checkQuestions(field), ...checkScale(field)],
};

function checkQuestions(field: FieldOf<"matrix">): SettingFault[] {
  const title = fieldTitle(field);
  if (field.rows.length === 0) {
    return [{ code: "questionsMissing", message: `"${title}" has no questions yet.`, setting: "rows" }];
  }
  const keys = new Set<string>();
  return field.rows.flatMap(({ key }, index) => {
    const setting = `rows[${index}].key`;
    const twice = keys.has(key);
    keys.add(key);
    if (twice)
      return [{ code: "duplicateKey", message: `"${title}" has the question "${key}" twice.`, setting }];
    if (!isReservedName(key)) return [];
    return [
      {
        code: "reservedName",
        message: `"${title}" has the question "${key}", which is a reserved word.`,
        setting,
      },
    ];
  });
}

function checkScale(field: FieldOf<"matrix">): SettingFault[] {
  const title = fieldTitle(field);
  if (field.scale.length < 2) {
    return [
      {
        code: "optionsMissing",
        message: `"${title}" needs a scale of two answers or more.`,
        setting: "scale",
      },
    ];
  }
  const values = new Set(field.scale.map(({ value }: Option) => value));
  if (values.size === field.scale.length) return [];
  return [
    { code: "duplicateOption", message: `"${title}" has an answer twice on its scale.`, setting: "scale" },
  ];
}

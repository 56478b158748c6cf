import type { FieldOf } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import { cellType } from "@/engine/data-table/read-cell";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { accepted, type FieldEntry, fieldTitle, refused, type SettingFault } from "../field-entry";
import { lookupKey, lookupNames, lookupValue, tableColumn } from "../lookup-value";
import { recordOf } from "../record-value";
import { isReservedName } from "../reserved-names";
import { storableText } from "../storable-text";

const longestKey = 500;
const longestLabel = 2000;
const text = typeNamed("string");

/** A record of a data table, by its key. Whether the record exists is not known here: acceptSubmission asks. */
export const lookup: FieldEntry<"lookup"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const title = fieldTitle(field);
    const key = lookupKey(raw);
    if (key === null) return refused(`${title} must name a record by its key.`);
    if (key.length > longestKey) return refused(`${title} has a key of more than ${longestKey} characters.`);
    const { label, ...cells } = recordOf(raw) ?? {};
    const kept = typeof label === "string" ? storableText(label).slice(0, longestLabel) : undefined;
    return accepted(lookupValue(field, { key: storableText(key), cells }, kept));
  },

  valueType: ({ columns }) => ({
    kind: "contextOf",
    entries: new Map([
      ...columns.map((column) => [column.key, cellType(tableColumn(column))] as const),
      ["key", text] as const,
      ["label", text] as const,
    ]),
  }),

  jsonSchema(): Variables {
    const key = { type: "string", maxLength: longestKey };
    const whole: Variables = { type: "object", properties: { key }, required: ["key"] };
    return { description: "A record of the data table, by its key", anyOf: [key, whole] };
  },

  format(value) {
    const { key, label } = recordOf(value) ?? {};
    return String(label ?? key ?? "");
  },

  reportType: "record",

  parts: ({ columns }) => [
    { name: "label", label: "name", type: "text" },
    { name: "key", label: "key", type: "text" },
    ...columns.map(({ key, label, type, options }) => ({
      name: key,
      label,
      type,
      ...(options !== undefined && { options }),
    })),
  ],

  sample: () => null,

  check: (field) => [...checkTable(field), ...checkColumns(field)],
};

function checkTable(field: FieldOf<"lookup">): SettingFault[] {
  if (field.tableId !== undefined) return [];
  const message = `"${fieldTitle(field)}" has no data table to choose from yet.`;
  return [{ code: "tableMissing", message, setting: "tableId" }];
}

function checkColumns(field: FieldOf<"lookup">): SettingFault[] {
  const title = fieldTitle(field);
  const keys = new Set<string>();
  return field.columns.flatMap(({ key, label, fills }, index) => {
    const faults: SettingFault[] = [];
    const setting = `columns[${index}].key`;
    if (keys.has(key)) {
      faults.push({ code: "duplicateKey", message: `"${title}" has the column "${label}" twice.`, setting });
    }
    if (lookupNames.has(key) || isReservedName(key)) {
      const message = `"${title}" cannot keep the column "${label}": "${key}" is a reserved word.`;
      faults.push({ code: "reservedName", message, setting });
    }
    if (fills === field.key) {
      const message = `"${title}" cannot fill itself.`;
      faults.push({ code: "fillsItself", message, setting: `columns[${index}].fills` });
    }
    keys.add(key);
    return faults;
  });
}

import type { Value } from "@/contracts/value";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { type Address, addressLines, addressParts } from "../address-text";
import { countryCodes } from "../country-codes";
import { accepted, type FieldEntry, fieldTitle, isEmptyValue, refused } from "../field-entry";
import { recordOf } from "../record-value";
import { storableText } from "../storable-text";

const longest = 200;
const needed: readonly (keyof Address)[] = ["street", "city", "country"];
const knownCountries = new Set(countryCodes);
const knownParts = new Set<string>(addressParts.map(({ name }) => name));
const partTypes = new Map(addressParts.map(({ name }) => [name, typeNamed("string")]));

/** A postal address. One that is begun needs a street, a city and a country: without these no letter arrives. */
export const address: FieldEntry<"address"> = {
  empty: null,

  read(raw, field) {
    if (raw === "") return accepted(null);
    const title = fieldTitle(field);
    const sent = recordOf(raw);
    if (sent === null) return refused(`${title} must have parts: street, postalCode, city, country.`);
    const unknown = Object.keys(sent).find((name) => !knownParts.has(name));
    if (unknown !== undefined)
      return refused(`${title} has "${unknown}", which is not a part of an address.`);
    const problems: { path: string; message: string }[] = [];
    const kept: [string, Value][] = [];
    for (const { name, label } of addressParts) {
      const { value, problem } = readPart(sent[name], name);
      kept.push([name, value]);
      if (problem !== null) problems.push({ path: `.${name}`, message: `${title}: ${label} ${problem}` });
    }
    if (problems.length === 0 && kept.every(([name, value]) => value === null || name === "country")) {
      return accepted(null);
    }
    const missing = addressParts.filter(({ name }) => needed.includes(name) && isEmptyValue(sent[name]));
    for (const { name, label } of missing) {
      problems.push({ path: `.${name}`, message: `${title}: ${label} is required.` });
    }
    return { value: Object.fromEntries(kept), problems };
  },

  valueType: () => ({ kind: "contextOf", entries: partTypes }),

  jsonSchema: () => ({
    type: "object",
    properties: {
      ...Object.fromEntries(addressParts.map(({ name }) => [name, { type: "string", maxLength: longest }])),
      country: { type: "string", pattern: "^[A-Z]{2}$", description: "ISO 3166-1 alpha-2" },
    },
    required: [...needed],
    additionalProperties: false,
  }),

  format: (value, _field, { locale }) => addressLines(value, locale).join(", "),

  reportType: "record",

  parts: () => addressParts.map(({ name, label }) => ({ name, label, type: "text" })),

  sample: () => ({ street: "1 Well Lane", postalCode: "10115", city: "Berlin", country: "DE" }),
};

function readPart(raw: Value | undefined, name: keyof Address): { value: Value; problem: string | null } {
  if (raw === undefined || raw === null) return { value: null, problem: null };
  if (typeof raw !== "string") return { value: null, problem: "must be text." };
  const text = storableText(raw).replace(/\s+/g, " ").trim();
  if (text.length > longest) return { value: null, problem: `can have at most ${longest} characters.` };
  if (name === "country" && text !== "" && !knownCountries.has(text)) {
    return { value: null, problem: "must be a country's two letters, such as DE." };
  }
  return { value: text === "" ? null : text, problem: null };
}

import type { Value } from "@/contracts/value";
import { displayNames } from "@/engine/intl-formats";
import { recordOf } from "./record-value";

/** The parts of an address in the order in which people fill them in. */
export const addressParts = [
  { name: "street", label: "Street and number" },
  { name: "line2", label: "Addition" },
  { name: "postalCode", label: "Postal code" },
  { name: "city", label: "City" },
  { name: "region", label: "State or region" },
  { name: "country", label: "Country" },
] as const;
export type AddressPart = (typeof addressParts)[number]["name"];
export type Address = Readonly<Record<AddressPart, string>>;

/** The parts that are text; the others are empty. */
export function addressOf(value: Value | undefined): Address {
  const parts = recordOf(value);
  const part = (name: AddressPart) => {
    const text = parts?.[name];
    return typeof text === "string" ? text : "";
  };
  return {
    street: part("street"),
    line2: part("line2"),
    postalCode: part("postalCode"),
    city: part("city"),
    region: part("region"),
    country: part("country"),
  };
}

/** As it stands on a letter, a line each. */
export function addressLines(value: Value | undefined, locale = "en-GB"): string[] {
  const { street, line2, postalCode, city, region, country } = addressOf(value);
  const town = [postalCode, city].filter((part) => part !== "").join(" ");
  return [street, line2, town, region, countryName(country, locale)].filter((line) => line !== "");
}

/** "Germany" of "DE"; the code itself where nobody knows its name. */
export function countryName(code: string, locale = "en-GB"): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return displayNames(locale, { type: "region" }).of(code) ?? code;
}

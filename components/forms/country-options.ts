import { countryName } from "@/engine/form/address-text";
import { countryCodes } from "@/engine/form/country-codes";

const known = new Map<string, { value: string; label: string }[]>();

/** All countries by their names in the language. */
export function countryOptions(language: string): readonly { value: string; label: string }[] {
  const found = known.get(language);
  if (found) return found;
  const options = countryCodes
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((left, right) => left.label.localeCompare(right.label, language));
  known.set(language, options);
  return options;
}

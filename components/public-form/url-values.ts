import type { Variables } from "@/contracts/value";

/** As long as a hidden field may be. */
const LONGEST = 1000;

/** What the address says for the fields that it may fill; of a parameter that comes twice the first counts. */
export function urlValues(
  fields: readonly string[],
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): Variables {
  return Object.fromEntries(
    fields.flatMap((key) => {
      const value = Object.hasOwn(parameters, key) ? parameters[key] : undefined;
      const text = typeof value === "string" ? value : value?.[0];
      return text ? [[key, text.slice(0, LONGEST)]] : [];
    }),
  );
}

import type { InputRegion } from "./table-analysis";

/** "when Age is < 18 and Risk is "high"", or "always". */
export function regionInWords({ inputs }: InputRegion): string {
  const conditions = inputs
    .filter(({ tests }) => tests !== "-")
    .map(({ label, tests }) => `${label} is ${tests}`);
  return conditions.length === 0 ? "whatever comes in" : `when ${conditions.join(" and ")}`;
}

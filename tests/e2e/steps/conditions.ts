import type { Locator, Page } from "@playwright/test";
import { choose } from "./choose";
import { stepSettings } from "./designer";
import { quotePattern } from "./quote-pattern";

/** A number is typed, a text is chosen among the values that the field or outcome can have. */
export type Comparison = { field: string; is: string; value: number | string };

/** A branch in the settings of the selected decision, by where it leads. */
export function branchTo(page: Page, target: string): Locator {
  return stepSettings(page).getByRole("group", {
    name: new RegExp(`^Branch \\d+ to ${quotePattern(target)}$`),
  });
}

/** Writes the condition of a branch as sentences; several are joined by "any". */
export async function takeWhen(branch: Locator, label: string, comparisons: Comparison[]): Promise<void> {
  await branch.getByRole("textbox", { name: "Label" }).fill(label);
  for (const [index, { field, is, value }] of comparisons.entries()) {
    const name = `Condition ${index + 1}`;
    if (index > 0) await branch.getByRole("button", { name: "Add condition" }).click();
    await choose(branch.getByRole("combobox", { name: `${name}: field` }), field);
    await choose(branch.getByRole("combobox", { name: `${name}: comparison` }), is);
    if (typeof value === "number") {
      await branch.getByRole("textbox", { name: `${name}: value` }).fill(String(value));
    } else {
      await choose(branch.getByRole("combobox", { name: `${name}: value` }), value);
    }
  }
  if (comparisons.length > 1)
    await choose(branch.getByRole("combobox", { name: "Taken when: all or any" }), "Any of these holds");
}

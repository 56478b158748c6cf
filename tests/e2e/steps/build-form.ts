import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";
import { choose } from "./choose";

/** The settings of the field that is selected. */
export const fieldSettings = (page: Page) => page.getByRole("region", { name: "Field settings" });

export async function startBlankForm(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New form" }).click();
  const dialog = page.getByRole("dialog", { name: "New form" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Create form" }).click();
  await expect(page.getByLabel("Form title")).toHaveValue(name);
}

/** Adds a field at the end; its label has the focus at once, so that one types on. */
export async function addField(page: Page, type: string, label: string, required = false): Promise<void> {
  await page.getByRole("button", { name: "Add field", exact: true }).click();
  const palette = page.getByRole("dialog", { name: "Add a field" });
  await palette
    .getByRole("option")
    .filter({ has: page.getByText(type, { exact: true }) })
    .click();
  await expect(palette).toBeHidden();
  await expect(page.getByRole("textbox", { name: /^Label of field \d+$/ }).last()).toBeFocused();
  await page.keyboard.type(label);
  if (required) await fieldSettings(page).getByRole("switch", { name: "Required" }).click();
}

/** The form of the purchase request, up to the calculated total; the caller publishes it. */
export async function buildPurchaseForm(page: Page): Promise<void> {
  const settings = fieldSettings(page);
  await addField(page, "Person", "Requester");
  await addField(page, "Choice", "Cost centre", true);
  await settings.getByLabel("Option 1", { exact: true }).fill("Administration");
  await settings.getByLabel("Option 2", { exact: true }).fill("Production");
  await addField(page, "Text", "Supplier", true);
  await addField(page, "Date", "Needed by", true);
  await addField(page, "Long text", "Reason", true);
  await addField(page, "Line items", "Items", true);
  await settings.getByLabel("Column 4 name").fill("Line total");
  await expect(settings.getByRole("textbox", { name: "Column 4 calculation" })).toHaveValue(
    "quantity * unit_price",
  );
  await addField(page, "Calculated", "Total");
  await addTotal(page);
  await addField(page, "File", "Attachment");
}

/** A typing mistake shows at once, and goes when it is put right. */
async function addTotal(page: Page): Promise<void> {
  const calculation = fieldSettings(page).getByRole("textbox", { name: "Calculation" });
  await calculation.fill("sum(items.line_total");
  await expect(page.getByRole("button", { name: "1 problem" })).toBeVisible();
  await calculation.fill("sum(items.line_total)");
  await expect(page.getByRole("button", { name: /problem/ })).toBeHidden();
  await choose(fieldSettings(page).getByRole("combobox", { name: "Currency" }), "EUR");
}

import type { Locator, Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";
import { choose } from "./choose";
import { quotePattern } from "./quote-pattern";

/** The canvas and the settings of what is selected on it. */
export const canvas = (page: Page) => page.getByRole("region", { name: "Canvas" });
export const stepSettings = (page: Page) => page.getByRole("complementary", { name: "Settings" });

export async function startProcess(page: Page, name: string, template: string): Promise<void> {
  await page.getByRole("button", { name: "New process" }).click();
  const dialog = page.getByRole("dialog", { name: "New process" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("radio", { name: new RegExp(`^${quotePattern(template)}`) }).click();
  await dialog.getByRole("button", { name: "Create process" }).click();
  await expect(page.getByLabel("Name of the process")).toHaveValue(name);
}

/** Goes to an element by keyboard, as its place on the canvas may be out of sight, and opens its settings. */
export async function openStep(page: Page, name: string): Promise<void> {
  await pressByKeyboard(stepOf(page, name));
  await expect(stepOf(page, name)).toHaveAttribute("aria-pressed", "true");
}

/** An element by what it is and is called: "Task Manager approval". A problem may follow in its accessible name. */
export function stepOf(page: Page, name: string): Locator {
  return canvas(page).getByRole("button", { name: new RegExp(`^${quotePattern(name)}(\\. Problem: .*)?$`) });
}

export async function insertBetween(page: Page, from: string, to: string, step: NewStep): Promise<void> {
  await insertAt(page, `Insert a step between "${from}" and "${to}"`, step);
}

export async function addBranch(page: Page, after: string, step: NewStep): Promise<void> {
  await insertAt(page, `Add a branch after "${after}"`, step);
}

/** After an element that leads nowhere yet. */
export async function addAfter(page: Page, after: string, step: NewStep): Promise<void> {
  await insertAt(page, `Add a step after "${after}"`, step);
}

/** The type as the palette calls it, and the name that it gets. */
export type NewStep = { type: string; name: string };

async function insertAt(page: Page, place: string, { type, name }: NewStep): Promise<void> {
  await pressByKeyboard(canvas(page).getByRole("button", { name: place, exact: true }));
  const palette = page.getByRole("dialog", { name: "Add a step" });
  await palette
    .getByRole("option")
    .filter({ has: page.getByText(type, { exact: true }) })
    .click();
  await rename(page, name);
}

export async function rename(page: Page, name: string): Promise<void> {
  await stepSettings(page).getByRole("textbox", { name: "Name", exact: true }).fill(name);
}

/** Leads the selected step elsewhere. */
export async function redirect(page: Page, from: string, to: string): Promise<void> {
  await choose(stepSettings(page).getByRole("combobox", { name: `Leads to ${from}` }), to);
  await expect(stepSettings(page).getByRole("combobox", { name: `Leads to ${to}` })).toBeVisible();
}

/** Leads the selected step on to one more that is there already. */
export async function connect(page: Page, to: string): Promise<void> {
  await choose(stepSettings(page).getByRole("button", { name: "Connect to…" }), to);
}

async function pressByKeyboard(target: Locator): Promise<void> {
  await target.focus();
  await target.press("Enter");
}

import type { Locator, Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";

/** Opens the dialog that says what speaks against publishing. */
export async function askToPublish(page: Page) {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  return page.getByRole("dialog", { name: /^Publish version/ });
}

export async function publishProcess(page: Page): Promise<void> {
  await confirmPublish(page, await askToPublish(page));
}

export async function confirmPublish(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByText(/^Version \d+ is published$/)).toBeVisible();
  await expect(dialog).toBeHidden();
}

export async function publishForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await expect(page.getByText(/^Version \d+ published$/)).toBeVisible();
}

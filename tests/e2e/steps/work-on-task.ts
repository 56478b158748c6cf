import type { Locator, Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";

/** Finds a task in the inbox by a word of its request, and opens it. */
export async function openTask(page: Page, task: string, request: string): Promise<Locator> {
  await page.getByRole("searchbox", { name: "Search tasks" }).fill(request);
  await page
    .getByRole("row")
    .filter({ hasText: request })
    .getByRole("button", { name: task, exact: true })
    .click();
  const sheet = page.getByRole("dialog", { name: task });
  await expect(sheet.getByText("Open to all candidates.")).toBeVisible();
  return sheet;
}

export async function expectDone(page: Page, task: string): Promise<void> {
  await expect(page.getByText(`“${task}” is done`).first()).toBeVisible();
}

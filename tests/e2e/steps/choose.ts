import type { Locator, Page } from "@playwright/test";

/** Opens a list (Select, Combobox or a button with a list) and chooses what is called so. */
export async function choose(opener: Locator, name: string): Promise<void> {
  await opener.click();
  await optionOf(opener.page(), name).click();
}

/** The same where several can be chosen, and the list stays open until one leaves it. */
export async function chooseAll(opener: Locator, names: readonly string[]): Promise<void> {
  const page = opener.page();
  await opener.click();
  for (const name of names) await optionOf(page, name).click();
  await page.keyboard.press("Escape");
}

/** An option may have a second line; the first is its name. */
function optionOf(page: Page, name: string): Locator {
  return page
    .getByRole("option")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
}

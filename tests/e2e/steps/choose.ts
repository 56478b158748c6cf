import type { Locator } from "@playwright/test";

/** Opens a list (Select, Combobox or a button with a list) and chooses what is called so. */
export async function choose(opener: Locator, name: string): Promise<void> {
  await opener.click();
  const page = opener.page();
  await page
    .getByRole("option")
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .click();
}

import type { Page } from "@playwright/test";
import type { ExpectAccessible } from "@/tests/support/e2e-test";

/** Accessible in light and in dark. */
export async function expectAccessibleInBothThemes(
  page: Page,
  expectAccessible: ExpectAccessible,
): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
}

import type { Locator, Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";

/** Somebody who clicks and types, and counts: each click and each text is one action. */
export class CountingHands {
  private actions = 0;

  get count(): number {
    return this.actions;
  }

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async fill(target: Locator, text: string): Promise<void> {
    this.actions += 1;
    await target.fill(text);
  }

  /** Where the focus is already, Enter at the end included: as soon as people see what it will take. */
  async type(page: Page, text: string, found?: Locator): Promise<void> {
    this.actions += 1;
    await page.keyboard.type(text);
    if (found) await expect(found).toContainText(text, { ignoreCase: true });
    await page.keyboard.press("Enter");
  }
}

/** Somebody without a mouse: goes to what can be reached with the Tab key, and presses or types there. */
export class KeyboardHands {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
    const tabIndex = await target.evaluate((element) =>
      element instanceof HTMLElement ? element.tabIndex : -1,
    );
    expect(tabIndex, "what the Tab key does not reach cannot be used").toBeGreaterThanOrEqual(0);
    await target.focus();
    // A group hands the focus on to what is chosen in it.
    await expect
      .poll(() => target.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  }

  async press(target: Locator, key = "Enter"): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
  }
}

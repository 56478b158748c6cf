/**
 * `test` for end-to-end tests: an error on the console or an uncaught one in the page fails the test, `signUp` gives a
 * fresh tenant with its owner signed in, `expectAccessible` runs axe, and `onPhone` resizes to phone width.
 */
import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export type SignedUp = { tenantName: string; slug: string; email: string; password: string };

type Fixtures = {
  /** Signs a new person up with a tenant of their own; afterwards the page shows that tenant. */
  signUp: () => Promise<SignedUp>;
  /** Fails with axe's findings on the present page. */
  expectAccessible: (page?: Page) => Promise<void>;
  onPhone: () => Promise<void>;
  consoleGuard: undefined;
};

export const test = base.extend<Fixtures>({
  consoleGuard: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") {
          complaints.push(`${message.text()} (${message.location().url})`);
        }
      });
      context.on("weberror", (event) => complaints.push(event.error().stack ?? event.error().message));
      await use(undefined);
      expect(complaints, "errors on the page's console").toEqual([]);
    },
    { auto: true },
  ],

  signUp: async ({ page }, use) => {
    await use(async () => {
      const unique = randomUUID().slice(0, 8);
      const person = {
        tenantName: `Acme ${unique}`,
        email: `owner-${unique}@example.test`,
        password: `Pass-${unique}-word`,
      };
      await page.goto("/sign-up");
      await page.getByLabel("Your name").fill("Olive Owner");
      await page.getByLabel("E-mail address").fill(person.email);
      await page.getByLabel("Password", { exact: true }).fill(person.password);
      await page.getByLabel("Workspace name").fill(person.tenantName);
      await page.getByRole("button", { name: "Create workspace" }).click();
      await page.waitForURL((url) => !/^\/(sign-up|sign-in|)$/.test(url.pathname));
      return { ...person, slug: new URL(page.url()).pathname.split("/")[1] ?? "" };
    });
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (other = page) => {
      const { violations } = await new AxeBuilder({ page: other })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      ).toEqual([]);
    });
  },

  onPhone: async ({ page }, use) => {
    await use(() => page.setViewportSize({ width: 390, height: 844 }));
  },
});

export { expect };

/**
 * `test` for end-to-end tests: an error on the console or an uncaught one in a page fails the test, `signUp` gives a
 * fresh tenant with its owner signed in, `openBrowser` is the browser of somebody else, `expectAccessible` runs axe,
 * `mailbox` receives what the product sends, and `erp` is a system that it can call.
 */
import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { startErp } from "./e2e-erp";
import { type Mailbox, OTHERS_MS, openMailbox } from "./e2e-mailbox";
import type { HttpPeer } from "./http-peer";

export type SignedUp = { tenantName: string; slug: string; name: string; email: string; password: string };

export type ExpectAccessible = (page?: Page) => Promise<void>;
export type OpenBrowser = (options?: BrowserContextOptions) => Promise<Page>;

type Fixtures = {
  /** Signs a new person up with a tenant of their own; afterwards the page shows that tenant. */
  signUp: (page?: Page) => Promise<SignedUp>;
  /** A page in a browser of its own; its console is watched as well. */
  openBrowser: OpenBrowser;
  /** Fails with axe's findings on the present page. */
  expectAccessible: ExpectAccessible;
  onPhone: () => Promise<void>;
  mailbox: Mailbox;
  erp: HttpPeer;
  /** Says that errors like this belong to the test, such as the status of a request that has to be refused. */
  allowConsoleError: (pattern: RegExp) => void;
  consoleGuard: ConsoleGuard;
};

class ConsoleGuard {
  readonly allowed: RegExp[] = [];
  private readonly complaints: string[] = [];

  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (event) => this.complaints.push(event.error().stack ?? event.error().message));
  }

  unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.allowed.some((pattern) => pattern.test(complaint)));
  }
}

export const test = base.extend<Fixtures>({
  consoleGuard: [
    async ({ context }, use) => {
      const guard = new ConsoleGuard();
      guard.watch(context);
      await use(guard);
      expect(guard.unexpected(), "errors on the page's console").toEqual([]);
    },
    { auto: true },
  ],

  allowConsoleError: async ({ consoleGuard }, use) => {
    await use((pattern) => consoleGuard.allowed.push(pattern));
  },

  openBrowser: async ({ browser, consoleGuard }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      consoleGuard.watch(context);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  signUp: async ({ page }, use) => {
    await use(async (other = page) => {
      const unique = randomUUID().slice(0, 8);
      const person = {
        tenantName: `Acme ${unique}`,
        name: "Olive Owner",
        email: `owner-${unique}@example.test`,
        password: `Pass-${unique}-word`,
      };
      await other.goto("/sign-up");
      await other.getByLabel("Your name").fill(person.name);
      await other.getByLabel("E-mail address").fill(person.email);
      await other.getByLabel("Password", { exact: true }).fill(person.password);
      await other.getByLabel("Workspace name").fill(person.tenantName);
      await other.getByRole("button", { name: "Create workspace" }).click();
      await other.waitForURL((url) => !/^\/(sign-up|sign-in|)$/.test(url.pathname));
      return { ...person, slug: new URL(other.url()).pathname.split("/")[1] ?? "" };
    });
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (other = page) => {
      const { violations } = await new AxeBuilder({ page: other })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
        `axe on ${other.url()}`,
      ).toEqual([]);
    });
  },

  onPhone: async ({ page }, use) => {
    await use(() => page.setViewportSize({ width: 390, height: 844 }));
  },

  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from this pattern
    async ({}, use) => {
      const mailbox = await openMailbox(Number(process.env.E2E_SMTP_PORT));
      await use(mailbox);
      await mailbox.close();
    },
    { timeout: OTHERS_MS },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  erp: async ({}, use) => {
    const erp = await startErp();
    await use(erp);
    await erp.close();
  },
});

export { expect };

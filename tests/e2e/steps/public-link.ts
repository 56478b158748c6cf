import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { choose } from "./choose";

/** Makes a public link; gives its address and the code for another site's page. */
export async function createPublicLink(
  page: Page,
  process: string,
): Promise<{ url: string; snippet: string }> {
  await page.getByRole("button", { name: "New public link" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New public link" });
  await choose(dialog.getByRole("combobox", { name: "Process to start" }), process);
  await dialog.getByRole("button", { name: "Create link" }).click();
  const sheet = page.getByRole("dialog", { name: process });
  const told = (what: string) => sheet.getByRole("figure", { name: what }).getByRole("code").textContent();
  return { url: (await told("Address")) ?? "", snippet: (await told("Code for your own site")) ?? "" };
}

/** Another site: one page, with this in it. */
export async function startSite(body: string): Promise<{ url: string; close: () => Promise<void> }> {
  const page = `<!doctype html><html lang="en"><title>Our site</title><body><h1>Our site</h1>${body}</body></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

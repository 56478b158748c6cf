import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";
import { chooseAll } from "./choose";
import { openStep, startProcess, stepSettings } from "./designer";
import { publishProcess } from "./publish";

/** From the template to a published process in which one of the people named approves. */
export async function publishSimpleApproval(page: Page, name: string, ...approvers: string[]): Promise<void> {
  await startProcess(page, name, "Simple approval");
  await openStep(page, "Task Approve the request");
  await chooseAll(stepSettings(page).getByRole("button", { name: "Who can do it" }), approvers);
  await expect(page.getByText("No problems")).toBeVisible();
  await publishProcess(page);
}

/** Starts a process that asks for nothing; the page shows the request afterwards. */
export async function startRequest(page: Page, slug: string, process: string): Promise<void> {
  await page.goto(`/${slug}/start`);
  await page.getByRole("link", { name: process }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(`/${slug}/requests/*`);
  await expect(page.getByRole("heading", { name: process })).toBeVisible();
}

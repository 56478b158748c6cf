import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-test";
import { startProcess, stepOf, stepSettings } from "./steps/designer";
import { invite, join } from "./steps/invite-people";

const label = (page: Page, number: number) => page.getByLabel(`Label of field ${number}`, { exact: true });
const here = (page: Page, name: string) =>
  page.getByRole("list", { name: "Also here" }).getByRole("button", { name });
const conflict = (page: Page) => page.getByRole("alert", { name: "Changed by two people" });

test("two people edit a form and a process at once; one who was offline comes back", async ({
  page,
  signUp,
  openBrowser,
  expectAccessible,
  allowConsoleError,
}) => {
  allowConsoleError(/net::ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  const { slug } = await signUp();
  const bens = await openBrowser();

  await test.step("both open the same form, and see each other", async () => {
    await page.goto(`/${slug}/admin/members`);
    const ben = { name: "Ben Builder", email: `ben-${slug}@example.test`, password: `Pass-${slug}-word` };
    await join(bens, await invite(page, ben.email, "Builder"), ben);
    await page.goto(`/${slug}/forms`);
    await page.getByRole("button", { name: "New form" }).click();
    const dialog = page.getByRole("dialog", { name: "New form" });
    await dialog.getByLabel("Name").fill("Leave");
    await dialog.getByRole("radio", { name: /^Leave request/ }).click();
    await dialog.getByRole("button", { name: "Create form" }).click();
    await expect(label(page, 1)).toBeVisible();
    await bens.goto(page.url());
    await label(bens, 2).focus();
    await expect(here(page, "Ben Builder, at")).toBeVisible();
    await expect(here(bens, "Olive Owner")).toBeVisible();
    await expect(page.locator("[data-slot=people-ring]")).toContainText("Ben Builder");
    await expectAccessible();
  });

  await test.step("different fields are changed by both", async () => {
    await label(page, 1).fill("Kind of absence");
    await label(bens, 2).fill("First day off");
    await expect(label(page, 2)).toHaveValue("First day off");
    await expect(label(bens, 1)).toHaveValue("Kind of absence");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(label(page, 1)).not.toHaveValue("Kind of absence");
    await expect(label(page, 2)).toHaveValue("First day off");
  });

  await test.step("what is done offline is kept over a reload, and merged", async () => {
    await expect(label(bens, 1)).not.toHaveValue("Kind of absence");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.context().setOffline(true);
    await label(page, 1).fill("Made offline");
    await label(page, 3).fill("Also offline");
    await expect(page.getByText(/^Offline, 2 changes kept on this device/)).toBeVisible();
    const saved = bens.waitForResponse(
      (response) => response.url().includes("forms.updateDraft") && response.ok(),
    );
    await label(bens, 1).fill("Made by Ben");
    await saved;
    await page.context().setOffline(false);
    await page.reload();
    await expect(conflict(page)).toContainText("“Made by Ben”");
    await expect(conflict(page)).toContainText("“Made offline”");
    await expect(label(bens, 3)).toHaveValue("Also offline");
    await expect(label(bens, 1)).toHaveValue("Made by Ben");
    await expectAccessible();
    await conflict(page).getByRole("button", { name: "Keep mine" }).click();
    await expect(conflict(page)).toBeHidden();
    await expect(label(bens, 1)).toHaveValue("Made offline");
  });

  await test.step("steps of a process are changed by both", async () => {
    await page.goto(`/${slug}/processes`);
    await startProcess(page, "Holidays", "Two approvals, one after the other");
    await bens.goto(page.url());
    await stepOf(page, "Task First approval").press("Enter");
    await stepOf(bens, "Task Second approval").press("Enter");
    await expect(here(page, "Ben Builder, at “Second approval”")).toBeVisible();
    const name = (of: Page) => stepSettings(of).getByRole("textbox", { name: "Name", exact: true });
    await name(page).fill("Team lead");
    await name(bens).fill("Director");
    await expect(stepOf(page, "Task Director")).toBeVisible();
    await expect(stepOf(bens, "Task Team lead")).toBeVisible();
    await bens.goto(`/${slug}/inbox`);
    await expect(page.getByRole("list", { name: "Also here" })).toBeHidden();
  });
});

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-test";
import { choose } from "./steps/choose";
import { insertBetween, startProcess, stepOf, stepSettings } from "./steps/designer";
import { expectAccessibleInBothThemes } from "./steps/look";
import { publishProcess } from "./steps/publish";
import { startRequest } from "./steps/simple-approval";

const DECISION = "Delivery price";
const PROCESS = "Send a parcel";

const cell = (page: Page, name: string) =>
  page.getByRole("table", { name: "Rules" }).getByLabel(name, { exact: true });

test("a decision is built as a table, tried, asked by a process, and goes out and in by files", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug } = await signUp();

  await test.step("a table is built by keyboard", async () => {
    await page.goto(`/${slug}/decisions`);
    await expect(page.getByRole("heading", { name: "Your first decision" })).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
    await page.getByRole("button", { name: "New decision" }).click();
    const dialog = page.getByRole("dialog", { name: "New decision" });
    await dialog.getByLabel("Name").fill(DECISION);
    await dialog.getByRole("button", { name: "Create decision" }).click();
    await expect(page.getByLabel("Name of the decision")).toHaveValue(DECISION);

    await page.getByRole("button", { name: "When input: settings" }).click();
    const column = page.getByRole("dialog", { name: /^Settings of/ });
    await column.getByLabel("Name").fill("country");
    await page.keyboard.press("Escape");
    await cell(page, "country, rule 1").fill("Germany, Austria");
    await page.keyboard.press("Tab");
    await expect(cell(page, "country, rule 1")).toHaveValue('"Germany", "Austria"');
    await page.keyboard.type("Standard");
    await page.keyboard.press("Enter");
    await cell(page, "country, rule 2").fill('not("Germany", "Austria") and');
    await expect(page.getByRole("button", { name: "1 problem" })).toBeVisible();
    await expect(cell(page, "country, rule 2")).toHaveAttribute("aria-invalid", "true");
    await cell(page, "country, rule 2").fill('not("Germany")');
    await cell(page, "result, rule 2").fill('"Abroad"');
  });

  await test.step("rules that get into each other's way are told, and undone and done again", async () => {
    const findings = page.getByRole("region", { name: "Findings" });
    await expect(findings).toContainText("Rules 1 and 2 both fire");
    await cell(page, "country, rule 2").fill('not("Germany", "Austria")');
    await expect(findings).toHaveCount(0);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(findings).toBeVisible();
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(findings).toHaveCount(0);
  });

  await test.step("a test tells the answer and marks the rule", async () => {
    const panel = page.getByRole("complementary", { name: "Test" });
    await panel.getByLabel("country").fill("France");
    await expect(panel.getByRole("region", { name: "Result" })).toContainText("Abroad");
    await expect(page.getByRole("button", { name: "Rule 2, fired in the test: actions" })).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
  });

  await test.step("on a phone the rules are cards", async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    const card = page.getByRole("region", { name: "Rule 2" });
    await expect(card.getByLabel("when country")).toHaveValue('not("Germany", "Austria")');
    await expectAccessibleInBothThemes(page, expectAccessible);
    if (size) await page.setViewportSize(size);
  });

  await test.step("it is published", async () => {
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect(page.getByText("Version 1 published")).toBeVisible();
  });

  await test.step("a process asks it", async () => {
    await page.goto(`/${slug}/processes`);
    await startProcess(page, PROCESS, "Blank");
    await insertBetween(page, "Start", "End", { type: "Decide by rules", name: "Find the price" });
    const settings = stepSettings(page);
    await choose(settings.getByRole("combobox", { name: "Decision" }), DECISION);
    await settings.getByRole("textbox", { name: "country" }).fill('"Austria"');
    await expect(page.getByText("No problems")).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
    await publishProcess(page);
    await startRequest(page, slug, PROCESS);
    await expect(page.getByRole("list", { name: "Journal, latest first" })).toContainText(/rule 1/i);
    await page.getByRole("tab", { name: "Data" }).click();
    await expect(page.getByRole("tabpanel", { name: "Data" })).toContainText("Standard");
  });

  await test.step("its BPMN file goes out and comes in again", async () => {
    await page.goto(`/${slug}/processes`);
    await page.getByRole("link", { name: PROCESS }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: "Export BPMN" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${PROCESS}.bpmn`);
    const content = readFileSync(await file.path(), "utf8");
    expect(content).toContain("businessRuleTask");

    await page.goto(`/${slug}/processes`);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Import processes" });
    const upload = (text: string) =>
      dialog.locator('input[type="file"]').setInputFiles({
        name: "parcel.bpmn",
        mimeType: "application/xml",
        buffer: Buffer.from(text),
      });
    await upload(content.slice(0, 400));
    await expect(dialog.getByRole("list", { name: "Problems" })).toContainText(/line/);
    await dialog.getByRole("button", { name: "Choose another file" }).click();
    await upload(content);
    await expect(dialog).toContainText("3 elements");
    await expectAccessibleInBothThemes(page, expectAccessible);
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByLabel("Name of the process")).toHaveValue(PROCESS);
    await expect(stepOf(page, "Decide by rules Find the price")).toBeVisible();
    await expect(page.getByText("No problems")).toBeVisible();
  });
});

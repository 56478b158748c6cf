import { expect, test } from "@/tests/support/e2e-test";
import { choose, chooseAll } from "./steps/choose";
import {
  addAfter,
  insertBetween,
  openStep,
  rename,
  startProcess,
  stepOf,
  stepSettings,
} from "./steps/designer";
import { expectAccessibleInBothThemes } from "./steps/look";
import { publishProcess } from "./steps/publish";
import { startRequest } from "./steps/simple-approval";

const PROCESS = "Equip somebody";

test("a sub-process with a time limit, in which a task is done for each entry of a list", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug, name } = await signUp();
  const settings = stepSettings(page);

  await test.step("it is drawn", async () => {
    await page.goto(`/${slug}/processes`);
    await startProcess(page, PROCESS, "Blank");
    await insertBetween(page, "Start", "End", { type: "Sub-process", name: "Equipment" });
    await insertBetween(page, "Start", "End", { type: "Task", name: "Order it" });
    await chooseAll(settings.getByRole("button", { name: "Who can do it" }), [name]);
    await choose(settings.getByRole("combobox", { name: "How often" }), "For each entry of a list");
    await settings.getByRole("textbox", { name: "List" }).fill('["laptop", "badge"]');

    await openStep(page, "Sub-process Equipment");
    await settings.getByRole("button", { name: "Add event" }).click();
    await page.getByRole("menuitem", { name: "Timer" }).click();
    await rename(page, "Too slow");
    await addAfter(page, "Too slow", { type: "E-mail", name: "Tell the requester" });
    await settings.getByRole("textbox", { name: "To", exact: true }).fill("requester");
    await settings.getByRole("textbox", { name: "Subject" }).fill("It takes longer");
    await settings.getByRole("textbox", { name: "Text" }).fill("We are on it.");
    await addAfter(page, "Tell the requester", { type: "End", name: "Told" });
    await expect(page.getByText("No problems")).toBeVisible();
  });

  await test.step("a sub-process goes and comes back with what is inside", async () => {
    await openStep(page, "Sub-process Equipment");
    await settings.getByRole("button", { name: "Delete" }).click();
    await expect(stepOf(page, "Task Order it")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(stepOf(page, "Task Order it")).toBeVisible();
    await expect(page.getByText("No problems")).toBeVisible();
    // A button that the border of the canvas cuts would count as lying over what stands beside the canvas.
    await page.getByRole("button", { name: "Zoom to fit" }).click();
    await expectAccessibleInBothThemes(page, expectAccessible);
  });

  await test.step("on a phone it is an outline with what is inside as a list of its own", async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    const inside = page.getByRole("list", { name: "Inside Equipment" });
    await expect(inside.getByRole("button", { name: "Task Order it" })).toBeVisible();
    await expect(page.getByRole("list", { name: "At Equipment" })).toContainText("Too slow");
    await expectAccessibleInBothThemes(page, expectAccessible);
    if (size) await page.setViewportSize(size);
  });

  await test.step("a request is in all the places at once", async () => {
    await publishProcess(page);
    await startRequest(page, slug, PROCESS);
    const diagram = page.getByRole("region", { name: `Diagram of ${PROCESS}` });
    await expect(diagram.getByRole("img", { name: "Task Order it: 2 active now" })).toBeVisible();
    await expect(diagram.getByRole("img", { name: "Sub-process Equipment: at work" })).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
  });
});

import { expect, test } from "@/tests/support/e2e-test";
import { expectAccessibleInBothThemes } from "./steps/look";
import { publishSimpleApproval, startRequest } from "./steps/simple-approval";
import { expectDone, openTask } from "./steps/work-on-task";

test("a request says why it waits, and shows how it was", async ({ page, signUp, expectAccessible }) => {
  const { slug, name } = await signUp();
  await page.getByRole("link", { name: "Processes" }).click();
  await publishSimpleApproval(page, "Travel", name);
  await startRequest(page, slug, "Travel");
  const request = page.url();

  await test.step("its place opens to the reasons", async () => {
    const place = page.getByRole("list", { name: "Where it is now" }).getByRole("listitem");
    await place.getByRole("button", { name: "Why is it here?" }).click();
    await expect(place.getByText(`${name} started the request on`)).toBeVisible();
    await expect(place.getByText("You can do it: it names you.")).toBeVisible();
    await expect(place.getByText(`It goes on when the task is completed by ${name}`)).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
  });

  await page.getByRole("link", { name: "Inbox" }).click();
  const task = await openTask(page, "Approve the request", "Travel");
  await task.getByRole("button", { name: "Approve" }).click();
  await expectDone(page, "Approve the request");
  await page.goto(request);

  const bar = page.getByRole("region", { name: "Time machine" });
  const active = page.getByRole("img", { name: "Task Approve the request: active now" });

  await test.step("a line of the journal leads to its moment", async () => {
    await expect(active).toBeHidden();
    await page.getByRole("button", { name: "Task “Approve the request” was created" }).click();
    await expect(bar.getByText(/^As of .*step 2 of \d+$/)).toBeVisible();
    await expect(active).toBeVisible();
    await page.getByRole("tab", { name: "Data" }).click();
    await expect(page.getByText("This request carries no values.")).toBeVisible();
  });

  await test.step("the arrow keys go on, and what has changed is marked", async () => {
    await bar.getByRole("button", { name: "Back to now" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(bar.getByText(/step 3 of/)).toBeVisible();
    await expect(page.getByRole("term").filter({ hasText: "Approve the request new" })).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
    await page.reload();
    await expect(bar.getByText(/step 3 of/)).toBeVisible();
  });

  await bar.getByRole("button", { name: "Back to now" }).click();
  await expect(bar).toBeHidden();
});

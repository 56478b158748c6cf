import { expect, test } from "@/tests/support/e2e-test";
import { addField, startBlankForm } from "./steps/build-form";
import { expectAccessibleInBothThemes } from "./steps/look";
import { createPublicLink, startSite } from "./steps/public-link";
import { publishForm, publishProcess } from "./steps/publish";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PROCESS = "Complaint";

test("people outside fill in a public form, on its own page and within another site's", async ({
  page: owner,
  signUp,
  openBrowser,
  expectAccessible,
}) => {
  test.setTimeout(240_000);
  const { slug } = await signUp();
  await owner.goto(`/${slug}/forms`);
  await startBlankForm(owner, PROCESS);
  await addField(owner, "Text", "What happened", true);
  await addField(owner, "E-mail", "Your address");
  await publishForm(owner);
  await owner.getByRole("link", { name: "Use in a process" }).click();
  const dialog = owner.getByRole("dialog", { name: "New process" });
  await dialog.getByRole("radio", { name: /^Blank/ }).click();
  await dialog.getByRole("button", { name: "Create process" }).click();
  await publishProcess(owner);
  await owner.goto(`/${slug}/processes/links`);
  const { url, snippet } = await createPublicLink(owner, PROCESS);
  await expectAccessibleInBothThemes(owner, expectAccessible);
  await owner.getByRole("tab", { name: "Settings" }).click();
  await owner.getByLabel("Thank-you text").fill("We read it **today**.");
  await owner.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("The link is changed")).toBeVisible();
  await expectAccessibleInBothThemes(owner, expectAccessible);

  const stranger = await openBrowser(PHONE);
  await stranger.goto(url);
  await expect(stranger.getByRole("heading", { name: PROCESS })).toBeVisible();
  await expectAccessibleInBothThemes(stranger, expectAccessible);
  await stranger.getByRole("button", { name: "Send" }).click();
  await expect(stranger.getByRole("alert").getByText("One thing needs your attention")).toBeVisible();
  await stranger.getByLabel("What happened").fill("The bell is broken");
  await stranger.getByRole("button", { name: "Save and go on later" }).click();
  const saved = stranger.getByRole("dialog", { name: "Saved. Keep this link" });
  const secret = (await saved.getByRole("code").textContent()) ?? "";

  const elsewhere = await openBrowser();
  await elsewhere.goto(secret);
  await expect(elsewhere.getByText("You go on with what you saved")).toBeVisible();
  await expect(elsewhere.getByLabel("What happened")).toHaveValue("The bell is broken");
  await elsewhere.getByRole("button", { name: "Send" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(elsewhere.getByText("We read it today.")).toBeVisible();
  await expectAccessibleInBothThemes(elsewhere, expectAccessible);

  const site = await startSite(snippet);
  const visitor = await openBrowser();
  await visitor.goto(site.url);
  const frame = visitor.getByTitle(PROCESS);
  const form = frame.contentFrame();
  const height = async () => (await frame.boundingBox())?.height ?? 0;
  await expect(form.getByLabel("What happened")).toBeVisible();
  await expect.poll(height).toBeLessThan(600);
  const before = await height();
  await form.getByRole("button", { name: "Send" }).click();
  await expect.poll(height).toBeGreaterThan(before);
  await form.getByLabel("What happened").fill("It rings at night");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(form.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await site.close();

  await owner.goto(`/${slug}/requests?scope=all`);
  await expect(owner.getByText("Public link")).toHaveCount(2);
});

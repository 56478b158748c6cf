import { expect, test } from "@/tests/support/e2e-test";
import { addField, fieldSettings, startBlankForm } from "./steps/build-form";
import { choose } from "./steps/choose";
import { branchTo } from "./steps/conditions";
import { canvas, openStep, startProcess, stepSettings } from "./steps/designer";
import { invite, join } from "./steps/invite-people";
import { askToPublish, publishForm, publishProcess } from "./steps/publish";
import { signIn, signOut } from "./steps/sign-in";
import { publishSimpleApproval, startRequest } from "./steps/simple-approval";
import { expectDone, openTask } from "./steps/work-on-task";

const CONFLICT = /409/;

test("a process that cannot work is not published, and the message names the element", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug } = await signUp();
  await page.goto(`/${slug}/processes`);
  await startProcess(page, "Travel", "Simple approval");

  await openStep(page, "Decision Approved?");
  const branch = branchTo(page, "Tell the requester").first();
  await branch.getByRole("button", { name: "Edit as expression" }).click();
  await branch.getByRole("textbox", { name: "Taken when" }).fill('approval.outcome = "approve');
  await expect(branch.getByText("This text has no closing quote.")).toBeVisible();
  await openStep(page, "End");
  await page.keyboard.press("Delete");
  await expect(canvas(page).getByRole("button", { name: "End", exact: true })).toBeHidden();

  const dialog = await askToPublish(page);
  const problems = dialog.getByRole("list", { name: "Problems" });
  await expect(problems.getByText("The process has no end.")).toBeVisible();
  await expect(problems.getByText('Nothing follows "Tell the requester".').first()).toBeVisible();
  await expect(problems.getByText(/^Nobody can do "Approve the request"/)).toBeVisible();
  await expect(problems.getByText(/"approved" has an expression that cannot be read/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^Publish version/ })).toBeDisabled();
  await expectAccessible();
});

test("of two people who complete one task the second is told who did it", async ({
  page,
  signUp,
  openBrowser,
  allowConsoleError,
}) => {
  allowConsoleError(CONFLICT);
  const { slug, name } = await signUp();
  const colleague = { name: "Carl Colleague", email: `carl@${slug}.test`, password: `Pass-${slug}-word` };
  const other = await openBrowser();
  await page.goto(`/${slug}/admin/members`);
  await join(other, await invite(page, colleague.email, "Participant"), colleague);
  await page.goto(`/${slug}/processes`);
  await publishSimpleApproval(page, "Travel", name, colleague.name);
  await startRequest(page, slug, "Travel");

  await page.getByRole("link", { name: "Inbox" }).click();
  const [mine, theirs] = [
    await openTask(page, "Approve the request", "Travel"),
    await openTask(other, "Approve the request", "Travel"),
  ];
  // Both press at the same time, but the colleague's line is slow.
  const first = Promise.withResolvers<void>();
  await other.route(/tasks\.complete/, (route) => first.promise.then(() => route.continue()));
  await theirs.getByRole("button", { name: "Approve" }).click();
  await mine.getByRole("button", { name: "Approve" }).click();
  await expectDone(page, "Approve the request");
  first.resolve();
  const told = `${name} has already completed “Approve the request”. Nothing was changed.`;
  await expect(other.getByText(told)).toBeVisible();
});

test("what does not fit a form is said at its field, and nothing is started", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug } = await signUp();
  await page.goto(`/${slug}/forms`);
  await startBlankForm(page, "Expenses");
  await addField(page, "Text", "Purpose", true);
  await addField(page, "Number", "Kilometres", true);
  await fieldSettings(page).getByRole("button", { name: "More" }).click();
  await publishForm(page);
  await page.goto(`/${slug}/processes`);
  await startProcess(page, "Expenses", "Blank");
  await openStep(page, "Start");
  await choose(stepSettings(page).getByRole("combobox", { name: "Form" }), "Expenses");
  await publishProcess(page);

  await page.goto(`/${slug}/start`);
  await page.getByRole("link", { name: "Expenses" }).click();
  await page.getByLabel("Kilometres").fill("far");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("alert").getByText("2 things need your attention")).toBeVisible();
  await expect(page.getByLabel("Purpose")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Kilometres")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible();
  await page.getByLabel("Purpose").fill("Trade fair");
  await page.getByLabel("Kilometres").fill("120");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("heading", { name: "Expenses: Trade fair" })).toBeVisible();
  await page.goto(`/${slug}/requests`);
  await expect(page.getByRole("table", { name: "Requests" }).getByRole("row")).toHaveCount(2);
});

test("a wrong password is refused without saying whether the address is known", async ({
  page,
  signUp,
  expectAccessible,
  allowConsoleError,
}) => {
  allowConsoleError(/401/);
  const person = await signUp();
  await signOut(page, person.name);
  const alert = page.getByRole("alert").filter({ hasText: /\w/ });
  await signIn(page, { ...person, password: "not the password" });
  await expect(alert).toBeVisible();
  const said = await alert.textContent();
  await expectAccessible();
  await signIn(page, { email: `nobody-${person.email}`, password: "not the password" });
  await expect(alert).toHaveText(said ?? "");
});

test("another tenant's addresses are not there", async ({
  page,
  signUp,
  openBrowser,
  expectAccessible,
  allowConsoleError,
}) => {
  allowConsoleError(/404/);
  const theirs = await openBrowser();
  const { slug: foreign, name } = await signUp(theirs);
  await theirs.goto(`/${foreign}/processes`);
  await publishSimpleApproval(theirs, "Travel", name);
  await startRequest(theirs, foreign, "Travel");
  const request = new URL(theirs.url()).pathname;

  const { slug } = await signUp();
  await page.goto(request);
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  await expectAccessible();
  await page.goto(request.replace(foreign, slug));
  await expect(page.getByRole("heading", { name: "This request is not here" })).toBeVisible();
  await expectAccessible();
});

test("keys alone lead through the inbox and anywhere", async ({ page, signUp, expectAccessible }) => {
  const { slug, name } = await signUp();
  await page.goto(`/${slug}/processes`);
  await publishSimpleApproval(page, "Travel", name);
  await startRequest(page, slug, "Travel");
  await startRequest(page, slug, "Travel");

  await page.keyboard.press("Control+k");
  await expectAccessible();
  await page.keyboard.type("Inbox");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Inbox", exact: true })).toBeVisible();
  const tasks = page
    .getByRole("table", { name: "Tasks" })
    .getByRole("button", { name: "Approve the request" });
  await expect(tasks).toHaveCount(2);
  await page.keyboard.press("j");
  await expect(tasks.first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(tasks.last()).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Approve the request" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Approve the request" })).toBeHidden();
});

import { expect, test } from "@/tests/support/e2e-test";
import { expectAccessibleInBothThemes } from "./steps/look";
import { signIn, signOut } from "./steps/sign-in";
import { publishSimpleApproval, startRequest } from "./steps/simple-approval";
import { expectDone, openTask } from "./steps/work-on-task";

test("a new builder has a process at work within minutes", async ({
  page,
  signUp,
  expectAccessible,
  mailbox,
}) => {
  const { slug, name, email } = await signUp();
  await page.getByRole("link", { name: "Processes" }).click();
  await publishSimpleApproval(page, "Travel", name);
  await startRequest(page, slug, "Travel");
  await expectAccessibleInBothThemes(page, expectAccessible);

  await page.getByRole("link", { name: "Inbox" }).click();
  const task = await openTask(page, "Approve the request", "Travel");
  await task.getByRole("button", { name: "Approve" }).click();
  await expectDone(page, "Approve the request");
  await expect(page.getByText("All done").or(page.getByText("Nothing matches"))).toBeVisible();
  const ownMails = () =>
    mailbox.mails.filter(({ to }) => to.includes(email)).map(({ to, subject }) => ({ to, subject }));
  await expect
    .poll(ownMails, { timeout: 30_000 })
    .toEqual([{ to: [email], subject: "Your request was approved" }]);
});

test("empty pages say what they are for and what to do next", async ({ page, signUp, expectAccessible }) => {
  const { slug } = await signUp();
  const empty = [
    { path: "inbox", says: "All done", offers: "Start a request" },
    { path: "requests", says: "No requests yet", offers: "Start a request" },
    { path: "start", says: "Nothing to start yet", offers: "Go to processes" },
    { path: "forms", says: "Build your first form", offers: "Start blank" },
    { path: "processes", says: "Your first process", offers: "Start from a template" },
    { path: "processes/templates", says: "Templates", offers: "Leave request" },
    { path: "reports/performance", says: "Nothing to measure yet", offers: "Go to processes" },
    { path: "admin/hooks", says: "No hooks yet", offers: "New hook" },
  ];
  for (const { path, says, offers } of empty) {
    await page.goto(`/${slug}/${path}`);
    await expect(page.getByRole("heading", { name: says })).toBeVisible();
    const main = page.getByRole("main");
    const offer = main.getByRole("link", { name: offers }).or(main.getByRole("button", { name: offers }));
    await expect(offer.first()).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
  }
});

test("the chosen theme shows at once and stays", async ({ page, signUp }) => {
  const { name } = await signUp();
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: `${name}, your menu` }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
});

test("signs out and in again, and comes back to the page that was asked for", async ({ page, signUp }) => {
  const person = await signUp();
  await signOut(page, person.name);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(`/${person.slug}/forms`);
  await signIn(page, person);
  await expect(page.getByRole("heading", { name: "Forms", exact: true })).toBeVisible();
});

test("a session that was ended elsewhere leads to the sign-in page", async ({
  page,
  signUp,
  openBrowser,
  allowConsoleError,
}) => {
  allowConsoleError(/401/);
  const person = await signUp();
  const elsewhere = await openBrowser();
  await elsewhere.goto("/sign-in");
  await signIn(elsewhere, person);
  await expect(elsewhere.getByRole("heading", { name: "Inbox", exact: true })).toBeVisible();
  await signOut(page, person.name, "Sign out on all devices");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await elsewhere.getByRole("radio", { name: "Done by me" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-test";
import { stepSettings } from "./steps/designer";
import { CountingHands, KeyboardHands } from "./steps/hands";

/** Clicks and typed fields, from the first page to what people can start. */
const MOST_ACTIONS = 40;

const FIELDS = [
  ["Supplier", "text"],
  ["Needed by", "date"],
  ["Reason", "long text"],
  ["Amount", "currency"],
  ["Urgent", "yes"],
  ["Quantity", "number"],
  ["Asked for by", "person"],
  ["Offer", "file"],
] as const;

test("from sign-up to a published two-step approval with an eight-field form in few actions", async ({
  page,
}) => {
  const hands = new CountingHands();
  const unique = crypto.randomUUID().slice(0, 8);
  await page.goto("/sign-up");
  await hands.fill(page.getByLabel("Your name"), "Olive Owner");
  await hands.fill(page.getByLabel("E-mail address"), `owner-${unique}@example.test`);
  await hands.fill(page.getByLabel("Password", { exact: true }), `Pass-${unique}-word`);
  await hands.fill(page.getByLabel("Workspace name"), `Acme ${unique}`);
  await hands.click(page.getByRole("button", { name: "Create workspace" }));

  await hands.click(page.getByRole("link", { name: "Forms", exact: true }));
  await hands.click(page.getByRole("button", { name: "New form" }));
  const form = page.getByRole("dialog", { name: "New form" });
  await hands.fill(form.getByLabel("Name"), "Purchase");
  await hands.click(form.getByRole("button", { name: "Create form" }));
  await expect(page.getByLabel("Form title")).toHaveValue("Purchase");
  await hands.click(page.getByRole("button", { name: "Add field", exact: true }));
  for (const [index, [label, type]] of FIELDS.entries()) {
    const palette = page.getByRole("dialog", { name: "Add a field" });
    await expect(palette.getByRole("combobox")).toBeFocused();
    await hands.type(page, type, palette.getByRole("option", { selected: true }));
    await expect(palette).toBeHidden();
    await expect(page.getByLabel(`Label of field ${index + 1}`)).toBeFocused();
    if (index < FIELDS.length - 1) await hands.type(page, label);
    else await hands.fill(page.getByLabel(`Label of field ${index + 1}`), label);
  }
  await expect(page.getByLabel(/^Label of field/)).toHaveCount(FIELDS.length);
  await hands.click(page.getByRole("button", { name: "Publish version 1" }));

  await hands.click(page.getByRole("link", { name: "Use in a process" }));
  const dialog = page.getByRole("dialog", { name: "New process" });
  await hands.click(dialog.getByRole("radio", { name: /^Two approvals, one after the other/ }));
  await hands.click(dialog.getByRole("button", { name: "Create process" }));
  for (const step of ["First approval", "Second approval"]) {
    await hands.click(page.getByRole("button", { name: new RegExp(`^Task ${step}`) }));
    await hands.click(stepSettings(page).getByRole("button", { name: "Who can do it" }));
    await hands.click(page.getByRole("option", { name: /The requester's manager|Olive Owner/ }).first());
    await page.keyboard.press("Escape");
  }
  await expect(page.getByText("No problems")).toBeVisible();
  await hands.click(page.getByRole("button", { name: "Publish", exact: true }));
  await hands.click(page.getByRole("button", { name: "Publish version 1" }));
  await expect(published(page)).toBeVisible();

  process.stdout.write(
    `${hands.count} actions from sign-up to a published two-step approval with an eight-field form
`,
  );
  expect(hands.count).toBeLessThan(MOST_ACTIONS);
});

test("a two-step approval is drawn and published without a mouse", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug, name } = await signUp();
  await page.goto(`/${slug}/processes`);
  const pressed = await countPointers(page);
  const hands = new KeyboardHands(page);
  const settings = stepSettings(page);

  await hands.press(page.getByRole("button", { name: "New process" }));
  const dialog = page.getByRole("dialog", { name: "New process" });
  await hands.type(dialog.getByLabel("Name"), "Travel");
  await hands.press(dialog.getByRole("button", { name: "Create process" }));
  await expect(page.getByLabel("Name of the process")).toHaveValue("Travel");
  await hands.press(page.getByLabel("View", { exact: true }), "ArrowRight");
  await page.keyboard.press("Space");

  let before = "Start";
  for (const step of ["Manager approves", "Finance approves"]) {
    await hands.press(page.getByRole("button", { name: `Add a step after "${before}"`, exact: true }));
    await expect(page.getByRole("dialog", { name: "Add a step" })).toBeVisible();
    await page.keyboard.type("fills in, approves");
    await page.keyboard.press("Enter");
    await hands.type(settings.getByRole("textbox", { name: "Name", exact: true }), step);
    await hands.press(settings.getByRole("button", { name: "Who can do it" }));
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await hands.press(settings.getByRole("button", { name: "Approve / Reject" }));
    before = step;
  }
  const steps = page.getByRole("list", { name: "Steps of Travel" });
  const rows = steps.getByRole("listitem").getByRole("button", { name: /^(Start|Task|End)/ });
  await expect(rows).toHaveText([/Start/, /Manager approves/, /Finance approves/, /End/]);
  await expectAccessible();

  await hands.press(page.getByRole("button", { name: "Publish", exact: true }));
  await hands.press(page.getByRole("button", { name: "Publish version 1" }));
  await expect(published(page)).toBeVisible();
  expect(await pressed()).toBe(0);
});

/** How often a mouse or a finger was used since. */
async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const body = document.documentElement;
    body.dataset.pointers = "0";
    const count = () => {
      body.dataset.pointers = String(Number(body.dataset.pointers) + 1);
    };
    window.addEventListener("pointerdown", count, { capture: true });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.pointers ?? "NaN"));
}

/** What is said of the process; its form, published a moment ago, may still have its own notice in sight. */
function published(page: Page) {
  return page.getByText("New requests run on it; those under way stay on theirs.");
}

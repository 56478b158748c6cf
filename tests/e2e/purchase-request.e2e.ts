import { callsByOrder, TRIES_PER_ORDER } from "@/tests/support/e2e-erp";
import { expect, test } from "@/tests/support/e2e-test";
import { buildPurchaseForm, startBlankForm } from "./steps/build-form";
import { buildPurchaseProcess } from "./steps/build-process";
import { startProcess } from "./steps/designer";
import { createHook, newDelivery, openHook, sendAll } from "./steps/hooks";
import { invite, join, makeGroup } from "./steps/invite-people";
import { letTimePass } from "./steps/let-time-pass";
import { expectAccessibleInBothThemes } from "./steps/look";
import { askToPublish, confirmPublish, publishForm } from "./steps/publish";
import { fillPurchaseForm } from "./steps/purchase-form";
import { expectDone, openTask } from "./steps/work-on-task";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PROCESS = "Purchase request";
const SUPPLIER = "Steelworks Ltd";
const REQUEST = `${PROCESS}: ${SUPPLIER}`;

/** Of 500 deliveries each 25th is over a limit, half of those over the second one; the 1,000 itself is not. */
const DELIVERIES = 500;
const totalOf = (index: number) => {
  if (index % 50 === 0) return 12_500;
  return index % 25 === 0 ? 1000.01 : [1000, 99.9, 512.34][index % 3];
};
const OVER_LIMIT = DELIVERIES / 25;

test("the purchase request, from sign-up to the figures", async ({
  page: owner,
  signUp,
  openBrowser,
  expectAccessible,
  mailbox,
  erp,
}) => {
  test.setTimeout(480_000);
  const { slug } = await signUp();
  const people = ["Mia Manager", "Finn Finance", "Dora Director", "Rita Requester"].map((name) => ({
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}@${slug}.test`,
    password: `Pass-${slug}-word`,
  }));
  const [manager, finance, director, requester] = [
    await openBrowser(PHONE),
    await openBrowser(PHONE),
    await openBrowser(PHONE),
    await openBrowser(),
  ];
  const address = (path: string) => `/${slug}${path}`;

  await test.step("people join by invitation, and groups are filled", async () => {
    await owner.goto(address("/admin/members"));
    for (const [index, browser] of [manager, finance, director, requester].entries()) {
      const person = people[index];
      if (person) await join(browser, await invite(owner, person.email, "Participant"), person);
    }
    await owner.getByRole("tab", { name: "Groups" }).click();
    await makeGroup(owner, "Managers", ["Mia Manager"]);
    await makeGroup(owner, "Finance", ["Finn Finance"]);
    await makeGroup(owner, "Directors", ["Dora Director"]);
    await expectAccessibleInBothThemes(owner, expectAccessible);
  });

  await test.step("the form is built and published", async () => {
    await owner.goto(address("/forms"));
    await startBlankForm(owner, PROCESS);
    await buildPurchaseForm(owner);
    await expectAccessibleInBothThemes(owner, expectAccessible);
    await publishForm(owner);
  });

  await test.step("the process is drawn; the checks complain while it is not complete", async () => {
    await owner.goto(address("/processes"));
    await startProcess(owner, PROCESS, "Blank");
    await buildPurchaseProcess(owner, `${erp.url}/orders`);
    await expect(owner.getByText("No problems")).toBeVisible();
    await expectAccessibleInBothThemes(owner, expectAccessible);
    const dialog = await askToPublish(owner);
    await expectAccessibleInBothThemes(owner, expectAccessible);
    await confirmPublish(owner, dialog);
  });

  await test.step("the requester asks for a press of 12,000 EUR", async () => {
    await requester.goto(address("/start"));
    await expectAccessible(requester);
    await requester.getByRole("link", { name: PROCESS }).click();
    await fillPurchaseForm(requester, {
      requester: "Rita Requester",
      supplier: SUPPLIER,
      quantity: "2",
      unitPrice: "6000",
    });
    await expect(requester.getByLabel("Line total, row 1")).toHaveText(/12,000\.00/);
    await expect(requester.getByLabel("Total", { exact: true })).toHaveText(/12,000\.00/);
    await expectAccessibleInBothThemes(requester, expectAccessible);
    await requester.getByRole("button", { name: "Submit" }).click();
    await expect(requester.getByRole("heading", { name: REQUEST })).toBeVisible();
  });

  await test.step("a system asks 500 times by the hook, some deliveries twice", async () => {
    await owner.goto(address("/admin/hooks"));
    const hook = await createHook(owner, "Web shop", PROCESS);
    await expectAccessibleInBothThemes(owner, expectAccessible);
    const deliveries = Array.from({ length: DELIVERIES }, (_, index) => newDelivery(purchase(index)));
    const again = deliveries.filter((_, index) => index % 20 === 0);
    const answers = await sendAll(hook, [...deliveries, ...again], 10);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(new Set(answers.map(({ instanceUrl }) => instanceUrl)).size).toBe(DELIVERIES);
    expect(answers.slice(DELIVERIES).every(({ isReplay }) => isReplay)).toBe(true);
    await openHook(owner, "Web shop");
    await expectAccessibleInBothThemes(owner, expectAccessible);
  });

  const diagram = requester.getByRole("region", { name: `Diagram of ${PROCESS}` });
  const active = (task: string) => diagram.getByRole("img", { name: `Task ${task}: active now` });
  await expect(active("Manager approval")).toBeVisible();
  await expect(active("Finance approval")).toBeVisible();

  await test.step("the manager approves on a phone with a double click, which counts once", async () => {
    const task = await openTask(manager, "Manager approval", SUPPLIER);
    await expectAccessibleInBothThemes(manager, expectAccessible);
    await task.getByRole("button", { name: "Approve" }).dblclick();
    await expectDone(manager, "Manager approval");
    await expect(active("Manager approval")).toBeHidden();
    await expect(requester.getByText("“Manager approval”: Approve")).toHaveCount(1);
  });

  await test.step("finance is reminded after two days, the manager who has decided is not", async () => {
    await letTimePass(REQUEST, "2 days");
    const reminders = () =>
      mailbox.mails
        .filter(({ subject }) => subject.startsWith("Reminder"))
        .map(({ to, subject }) => [...to, subject]);
    await expect
      .poll(reminders, { timeout: 30_000 })
      .toEqual([[people[1]?.email, "Reminder: Finance approval"]]);
  });

  await test.step("finance rejects and has to say why; the requester revises", async () => {
    const task = await openTask(finance, "Finance approval", SUPPLIER);
    await task.getByRole("button", { name: "Reject" }).tap();
    await expect(task.getByText("Say why, before you choose “Reject”.")).toBeVisible();
    await task.getByLabel("Comment").fill("Two are too many, one will do.");
    await task.getByRole("button", { name: "Reject" }).tap();
    await expectDone(finance, "Finance approval");

    await expect(active("Revise the request")).toBeVisible();
    await requester.getByRole("link", { name: "Open task", exact: true }).click();
    const revision = requester.getByRole("dialog", { name: "Revise the request" });
    await expect(revision.getByText("Two are too many, one will do.")).toBeVisible();
    await expectAccessible(requester);
    await revision.getByLabel("Quantity, row 1").fill("1");
    await revision.getByLabel("Unit price, row 1").fill("12000");
    await revision.getByRole("button", { name: "Complete" }).click();
    await expectDone(requester, "Revise the request");
    await requester.goBack();
  });

  await test.step("all approve, the director last", async () => {
    for (const [browser, name] of [
      [manager, "Manager approval"],
      [finance, "Finance approval"],
      [director, "Director approval"],
    ] as const) {
      await expect(active(name)).toBeVisible();
      const task = await openTask(browser, name, SUPPLIER);
      await task.getByRole("button", { name: "Approve" }).tap();
      await expectDone(browser, name);
    }
  });

  await test.step("the ERP answers at the third try, and the requester gets an e-mail", async () => {
    await expect(requester.getByText("Completed", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await expectAccessibleInBothThemes(requester, expectAccessible);
    const orders = callsByOrder(erp).filter(([first]) => first?.body.includes(SUPPLIER));
    expect(orders.map((calls) => calls.length)).toEqual([TRIES_PER_ORDER]);
    expect(JSON.parse(orders[0]?.[0]?.body ?? "")).toMatchObject({
      supplier: SUPPLIER,
      costCentre: "production",
      items: [{ article: "Hydraulic press", quantity: 1, line_total: 12_000 }],
      total: 12_000,
    });
    const mails = mailbox.mails.filter(({ subject }) => subject === `Ordered from ${SUPPLIER}`);
    expect(mails.map(({ to }) => to.toSorted())).toEqual([["purchasing@example.test", people[3]?.email]]);
  });

  await test.step("the figures count each request once, and lead to the lists behind them", async () => {
    const figure = (name: string) => owner.getByRole("group", { name, exact: true });
    await expect(async () => {
      await owner.goto(address("/reports/performance"));
      await expect(figure("Completed")).toContainText(String(DELIVERIES + 1 - OVER_LIMIT), {
        timeout: 5_000,
      });
    }).toPass({ timeout: 60_000 });
    await expect(figure("Started")).toContainText(String(DELIVERIES + 1));
    await expect(figure("Open now")).toContainText(String(OVER_LIMIT));
    await expect(figure("Need repair")).toContainText("0");
    await expectAccessibleInBothThemes(owner, expectAccessible);
    expect(callsByOrder(erp).every((calls) => calls.length === TRIES_PER_ORDER)).toBe(true);

    await owner.getByRole("link", { name: "Open now" }).click();
    await expect(owner.getByText("Narrowed by the link you followed")).toBeVisible();
    await expect(owner.getByRole("table", { name: "Requests" }).getByRole("row")).toHaveCount(OVER_LIMIT + 1);
    await expectAccessible();
    await owner.goto(address("/reports/load"));
    const servers = owner.getByRole("table", { name: "Servers" });
    await expect(servers.getByRole("row").filter({ hasText: "Running" })).toHaveCount(1);
    await expectAccessibleInBothThemes(owner, expectAccessible);
  });
});

function purchase(index: number) {
  return {
    cost_centre: "administration",
    supplier: `Supplier ${index}`,
    needed_by: "2027-03-01",
    reason: "Stock is low.",
    items: [{ article: "Paper", quantity: 1, unit_price: totalOf(index) }],
  };
}

import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";
import { choose, chooseAll } from "./choose";
import { branchTo, takeWhen } from "./conditions";
import { addBranch, connect, insertBetween, openStep, redirect, rename, stepSettings } from "./designer";

const FORM = "Purchase request";

/** The process of the purchase request, drawn between the start and the end of a blank one. */
export async function buildPurchaseProcess(page: Page, erpUrl: string): Promise<void> {
  await openStep(page, "Start");
  await choose(stepSettings(page).getByRole("combobox", { name: "Form" }), FORM);
  await stepSettings(page).getByRole("checkbox", { name: "Hooks" }).check();
  await drawOrdering(page, erpUrl);
  await drawFirstApprovals(page);
  await drawRevision(page);
  await drawDirector(page);
}

/** Order in the ERP, then tell people. */
async function drawOrdering(page: Page, erpUrl: string): Promise<void> {
  const settings = stepSettings(page);
  await insertBetween(page, "Start", "End", { type: "HTTP request", name: "Order in the ERP" });
  await choose(settings.getByRole("combobox", { name: "Method" }), "POST");
  await settings.getByRole("textbox", { name: "Address" }).fill(erpUrl);
  await settings
    .getByRole("textbox", { name: "Body" })
    .fill("{supplier: supplier, costCentre: cost_centre, items: items, total: total}");
  await settings.getByText("More settings").click();
  await settings.getByRole("spinbutton", { name: "First pause" }).fill("1");

  await insertBetween(page, "Order in the ERP", "End", { type: "E-mail", name: "Tell people" });
  await settings.getByRole("textbox", { name: "To" }).fill("{{ requester }}, purchasing@example.test");
  await settings.getByRole("textbox", { name: "Subject" }).fill("Ordered from {{ supplier }}");
  await settings
    .getByRole("textbox", { name: "Text" })
    .fill("{{ string(total) }} EUR are approved and ordered.");
}

/** Over 1,000 the manager and finance decide at the same time. */
async function drawFirstApprovals(page: Page): Promise<void> {
  await insertBetween(page, "Start", "Order in the ERP", { type: "Decision", name: "Over 1,000?" });
  await addBranch(page, "Over 1,000?", { type: "Parallel", name: "Ask both" });
  await openStep(page, "Decision Over 1,000?");
  await takeWhen(branchTo(page, "Ask both"), "over 1,000", [
    { field: "Total", is: "is greater than", value: 1000 },
  ]);
  await openStep(page, "Parallel");
  await rename(page, "Both have decided");
  await insertBetween(page, "Ask both", "Both have decided", { type: "Task", name: "Manager approval" });
  await askForApproval(page, "Managers");
  await addBranch(page, "Ask both", { type: "Task", name: "Finance approval" });
  await askForApproval(page, "Finance");
}

/** Who asked gets the request back when one of the two rejects it, and it is checked again. */
async function drawRevision(page: Page): Promise<void> {
  const settings = stepSettings(page);
  await insertBetween(page, "Both have decided", "Order in the ERP", {
    type: "Decision",
    name: "Both approved?",
  });
  await addBranch(page, "Both approved?", { type: "Task", name: "Revise the request" });
  await chooseAll(settings.getByRole("button", { name: "Who can do it" }), ["The requester", "Managers"]);
  await settings.getByLabel("Instructions").fill("See why it was rejected, change it, and send it again.");
  await choose(settings.getByRole("combobox", { name: "Form" }), FORM);
  await redirect(page, "Order in the ERP", "Over 1,000?");
  await openStep(page, "Decision Both approved?");
  await takeWhen(branchTo(page, "Revise the request"), "rejected", [
    { field: "Outcome of Manager approval", is: "is", value: "Reject" },
    { field: "Outcome of Finance approval", is: "is", value: "Reject" },
  ]);
}

/** Over 10,000 the director decides as well, after the two. */
async function drawDirector(page: Page): Promise<void> {
  await insertBetween(page, "Both approved?", "Order in the ERP", { type: "Decision", name: "Over 10,000?" });
  await addBranch(page, "Over 10,000?", { type: "Task", name: "Director approval" });
  await askForApproval(page, "Directors");
  await openStep(page, "Decision Over 10,000?");
  await takeWhen(branchTo(page, "Director approval"), "over 10,000", [
    { field: "Total", is: "is greater than", value: 10_000 },
  ]);
  await insertBetween(page, "Director approval", "Order in the ERP", {
    type: "Decision",
    name: "Director approved?",
  });
  await connect(page, "Revise the request");
  await takeWhen(branchTo(page, "Revise the request"), "rejected", [
    { field: "Outcome of Director approval", is: "is", value: "Reject" },
  ]);
}

/** The selected task becomes an approval: who decides on the form, how, and a reminder after two days. */
async function askForApproval(page: Page, group: string): Promise<void> {
  const settings = stepSettings(page);
  const complaint = settings.getByText(/^Nobody can do/);
  await expect(complaint).toBeVisible();
  await chooseAll(settings.getByRole("button", { name: "Who can do it" }), [group]);
  await expect(complaint).toBeHidden();
  await settings.getByRole("button", { name: "Approve / Reject" }).click();
  await choose(settings.getByRole("combobox", { name: "Form" }), FORM);
  await settings.getByRole("button", { name: "All only to read" }).click();
  await settings.getByRole("checkbox", { name: "Remind by e-mail" }).check();
  await expect(settings.getByRole("spinbutton", { name: "Remind after: how many" })).toHaveValue("2");
}

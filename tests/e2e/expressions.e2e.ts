import { expect, test } from "@/tests/support/e2e-test";
import { addField, fieldSettings, startBlankForm } from "./steps/build-form";
import { branchTo } from "./steps/conditions";
import { openStep, startProcess } from "./steps/designer";

test("a calculation is written from suggestions and says at once what does not fit", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug } = await signUp();
  await page.goto(`/${slug}/forms`);
  await startBlankForm(page, "Order");
  await addField(page, "Text", "Supplier");
  await addField(page, "Number", "Quantity");
  await addField(page, "Calculated", "Twice");

  const calculation = fieldSettings(page).getByRole("textbox", { name: "Calculation" });
  const suggestions = page.getByRole("listbox", { name: "Suggestions" });
  await calculation.pressSequentially("2 * qua");
  await expect(suggestions.getByRole("option", { name: /quantity/ })).toBeVisible();
  await calculation.press("Enter");
  await expect(calculation).toHaveValue("2 * quantity");
  await expect(suggestions).toBeHidden();

  await calculation.press("Control+Space");
  await expect(suggestions).toBeVisible();
  await expectAccessible();
  await calculation.press("Escape");
  await expect(suggestions).toBeHidden();
  await expect(calculation).toBeFocused();

  await calculation.fill("2 * supplier");
  await expect(fieldSettings(page).getByText("A number cannot be multiplied by text.")).toBeVisible();
  await expect(page.getByRole("button", { name: "1 problem" })).toBeVisible();
  await calculation.fill("2 * quantity");
  await expect(page.getByRole("button", { name: /problem/ })).toBeHidden();
});

test("a condition knows the steps before it and the values of their outcomes", async ({ page, signUp }) => {
  const { slug } = await signUp();
  await page.goto(`/${slug}/processes`);
  await startProcess(page, "Travel", "Simple approval");
  await openStep(page, "Decision Approved?");
  const branch = branchTo(page, "Tell the requester").first();
  await branch.getByRole("button", { name: "Edit as expression" }).click();

  const expression = branch.getByRole("textbox", { name: "Taken when" });
  const suggestions = page.getByRole("listbox", { name: "Suggestions" });
  await expression.fill("");
  await expression.pressSequentially("approval.");
  await suggestions.getByRole("option", { name: /^outcome/ }).click();
  await expression.pressSequentially(" = ");
  await suggestions.getByRole("option", { name: /"approve"/ }).click();
  await expect(expression).toHaveValue('approval.outcome = "approve"');

  await expression.fill("approval.completedAt > 3");
  await expect(branch.getByText("A date and time cannot be compared with a number.")).toBeVisible();
});

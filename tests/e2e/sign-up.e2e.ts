import { expect, test } from "@/tests/support/e2e-test";

test("a new person signs up and stands in a workspace of their own", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  await page.goto("/sign-up");
  await expectAccessible();
  const { tenantName } = await signUp();
  await expect(page.getByText(tenantName).first()).toBeVisible();
  await expectAccessible();
});

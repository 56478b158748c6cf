import { findFreePort } from "@/scripts/postgres/cluster";
import { expect, test } from "@/tests/support/e2e-test";
import { type PluggableDemo, startPluggableDemo } from "@/tests/support/pluggable-demo";
import { expectAccessibleInBothThemes } from "./steps/look";

/** A worker takes some seconds to start on a busy machine. */
const STARTED = { timeout: 60_000 };

test("an owner of a demo pulls the plug of a worker and watches another one take over", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug } = await signUp();
  let demo: PluggableDemo | undefined;
  try {
    demo = await startPluggableDemo(process.env.DATABASE_URL ?? "", await findFreePort());
    await page.goto(`${demo.address}/${slug}/reports/load`);
    const pull = page.getByRole("button", { name: "Pull the plug of demo 1" });
    await expect(page.getByRole("button", { name: "Pull the plug of demo 2" })).toBeVisible(STARTED);
    await pull.click(STARTED);
    const question = page.getByRole("alertdialog", { name: "Pull the plug of demo 1?" });
    await expect(question).toContainText("Nothing is lost and nothing is done twice");
    await question.getByRole("button", { name: "Pull the plug" }).click();
    const strip = page.getByRole("region", { name: "Plug pulled" });
    await expect(strip.getByRole("listitem").filter({ hasText: "Seen dead" })).toContainText(
      "after",
      STARTED,
    );
    await expect(strip.getByRole("listitem").filter({ hasText: "took over" })).toContainText("after");
    await expect(strip.getByRole("listitem").filter({ hasText: "Started again" })).toContainText(
      "after",
      STARTED,
    );
    await expect(page.getByRole("region", { name: "Takeovers" })).toContainText(
      "demo 1, whose plug was pulled",
      STARTED,
    );
    await expectAccessibleInBothThemes(page, expectAccessible);
  } finally {
    // A page that stays would ask a server that is gone.
    await page.goto("about:blank");
    await demo?.stop();
  }
});

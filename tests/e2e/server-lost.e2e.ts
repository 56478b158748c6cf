import { expect, test } from "@/tests/support/e2e-test";
import { WorkerProcess } from "@/tests/support/worker-process";
import { expectAccessibleInBothThemes } from "./steps/look";

/** A server counts as lost some seconds after its last sign of life. */
const NOTICED = { timeout: 60_000 };

test("a server that is killed is taken over, and the processing load says so", async ({
  page,
  signUp,
  expectAccessible,
}) => {
  const { slug } = await signUp();
  const server = new WorkerProcess(process.env.DATABASE_URL ?? "");
  try {
    await page.goto(`/${slug}/reports/load`);
    const row = page
      .getByRole("table", { name: "Servers" })
      .getByRole("row")
      .filter({ hasText: server.name });
    await expect(row.getByText("Running")).toBeVisible(NOTICED);
    await server.end("SIGKILL");
    const takeover = page.getByRole("region", { name: "Takeovers" }).getByRole("listitem");
    await expect(takeover.filter({ hasText: `took over from ${server.name}, which crashed` })).toBeVisible(
      NOTICED,
    );
    await expect(row.getByText("Died")).toBeVisible();
    await expectAccessibleInBothThemes(page, expectAccessible);
  } finally {
    await server.end("SIGKILL");
  }
});

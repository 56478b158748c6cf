import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-test";
import { expectAccessibleInBothThemes } from "./steps/look";
import { publishSimpleApproval } from "./steps/simple-approval";
import { expectDone, openTask } from "./steps/work-on-task";

const NOTICE = "Stepwell cannot reach its database. What you have entered is kept; it goes on by itself.";

const AWAY = {
  status: 503,
  json: [
    {
      error: {
        json: {
          message: "The database cannot be reached just now. Try again in a moment.",
          code: -32_603,
          data: { code: "SERVICE_UNAVAILABLE", httpStatus: 503, appCode: "UNAVAILABLE" },
        },
      },
    },
  ],
};

/** From now on the page is told that the database is away; changes are made all the same, or not, as if it went between. */
async function loseDatabase(page: Page, isDone: boolean): Promise<() => Promise<void>> {
  await page.route("**/api/reachable", (route) => route.fulfill({ status: 503 }));
  await page.route("**/api/trpc/**", async (route) => {
    if (isDone && route.request().method() === "POST") await route.fetch();
    await route.fulfill(AWAY);
  });
  return () => page.unrouteAll();
}

test("a page says that the database is away, keeps what was typed, and does a repeated action once", async ({
  page,
  signUp,
  expectAccessible,
  allowConsoleError,
}) => {
  allowConsoleError(/503/);
  const { slug, name } = await signUp();
  await page.getByRole("link", { name: "Processes" }).click();
  await publishSimpleApproval(page, "Travel", name);
  const notice = page.getByRole("status").filter({ hasText: NOTICE });

  await page.goto(`/${slug}/start`);
  await page.getByRole("link", { name: "Travel" }).click();
  const start = page.getByRole("button", { name: "Start", exact: true });
  await expect(start).toBeVisible();
  const findAgain = await loseDatabase(page, true);
  await start.click();
  await expect(notice).toBeVisible();
  await expectAccessibleInBothThemes(page, expectAccessible);
  await findAgain();
  await expect(notice).toBeHidden({ timeout: 15_000 });
  await start.click();
  await page.waitForURL(`/${slug}/requests/*`);

  await page.goto(`/${slug}/inbox`);
  await expect(page.getByRole("row").filter({ hasText: "Approve the request" })).toHaveCount(1);
  const task = await openTask(page, "Approve the request", "Travel");
  const comment = task.getByRole("textbox", { name: "Comment" });
  await comment.fill("Have a good journey.");
  const findOnceMore = await loseDatabase(page, false);
  await task.getByRole("button", { name: "Approve" }).click();
  await expect(notice).toBeVisible();
  await findOnceMore();
  await expect(notice).toBeHidden({ timeout: 15_000 });
  await expect(comment).toHaveValue("Have a good journey.");
  await task.getByRole("button", { name: "Approve" }).click();
  await expectDone(page, "Approve the request");
});

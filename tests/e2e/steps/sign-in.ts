import type { Page } from "@playwright/test";

export type Credentials = { email: string; password: string };

export async function signIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

type WayOut = "Sign out" | "Sign out on all devices";

export async function signOut(page: Page, name: string, way: WayOut = "Sign out"): Promise<void> {
  await page.getByRole("button", { name: `${name}, your menu` }).click();
  await page.getByRole("menuitem", { name: way, exact: true }).click();
}

import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";
import { choose, chooseAll } from "./choose";

export type Person = { name: string; email: string; password: string };

/** Invites somebody from the members page; gives the link that is shown. */
export async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill(email);
  await choose(dialog.getByRole("combobox", { name: "Role" }), role);
  await dialog.getByRole("button", { name: "Create invitation" }).click();
  await expect(dialog.getByRole("heading", { name: `${email} is invited` })).toBeVisible();
  const link = (await dialog.getByRole("code").textContent()) ?? "";
  await dialog.getByRole("button", { name: "Close" }).click();
  return link;
}

/** The invited person opens the link and joins with a new account. */
export async function join(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link);
  await expect(page.getByLabel("E-mail address")).toHaveValue(person.email);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "Inbox", exact: true })).toBeVisible();
}

/** Makes a group on the members page and puts people into it. */
export async function makeGroup(page: Page, name: string, members: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "New group" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Create group" }).click();
  const group = page.getByRole("region", { name, exact: true });
  await chooseAll(group.getByRole("button", { name: "Add member" }), members);
  for (const member of members) {
    await expect(group.getByRole("button", { name: `Remove ${member}` })).toBeVisible();
  }
}

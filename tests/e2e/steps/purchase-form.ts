import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/e2e-test";
import { choose } from "./choose";

type Purchase = { requester: string; supplier: string; quantity: string; unitPrice: string };

/** Fills the form of the purchase request in; one article, and an offer as attachment. */
export async function fillPurchaseForm(page: Page, purchase: Purchase): Promise<void> {
  await choose(page.getByRole("combobox", { name: "Requester" }), purchase.requester);
  await page.getByRole("radio", { name: "Production" }).click();
  await page.getByLabel("Supplier").fill(purchase.supplier);
  await page.getByLabel("Needed by").fill("2027-03-01");
  await page.getByLabel("Reason").fill("The old press is worn out.");
  await page.getByLabel("Article, row 1").fill("Hydraulic press");
  await page.getByLabel("Quantity, row 1").fill(purchase.quantity);
  await page.getByLabel("Unit price, row 1").fill(purchase.unitPrice);
  await page.getByLabel("Attachment").setInputFiles({
    name: "offer.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("One hydraulic press, 10 years of warranty."),
  });
  await expect(page.getByRole("link", { name: "offer.txt" })).toBeVisible();
}

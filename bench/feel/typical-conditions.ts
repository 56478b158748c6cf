import type { Variables } from "@/contracts/value";

/** What conditions and calculations of a purchase see. */
export const purchase: Variables = {
  amount: 1250.5,
  budget: 5000,
  quantity: 12,
  currency: "EUR",
  status: "submitted",
  department: "finance",
  country: "DE",
  urgent: true,
  email: "ann@example.com",
  comment: "needed for the fair",
  tags: ["hardware", "urgent", "office"],
  approve: { outcome: "approved", comment: "fine" },
  customer: { name: "Acme", rating: 4, address: { city: "Berlin" } },
  items: Array.from({ length: 10 }, (_, index) => ({
    name: `Item ${index}`,
    quantity: index + 1,
    price: 9.95,
  })),
};

/** Twenty that people write: sums of money, choices, lists of line items, texts, dates. */
export const typicalConditions: readonly string[] = [
  "amount > 1000",
  'amount > 1000 and currency = "EUR"',
  "amount >= 500 and amount < 2000",
  'approve.outcome = "approved"',
  'status in ("submitted", "approved")',
  "amount between 100 and 5000",
  "quantity in [10..20]",
  'if urgent then "express" else "normal"',
  "amount * quantity > budget",
  "amount + amount * 0.19",
  'list contains(tags, "urgent")',
  "count(items) > 5",
  "sum(for i in items return i.quantity * i.price) > 400",
  "some i in items satisfies i.quantity > 9",
  "every i in items satisfies i.price > 0",
  "items[quantity > 5].name",
  'customer.address.city = "Berlin" and customer.rating >= 4',
  'starts with(email, "ann") and contains(comment, "fair")',
  'not(department = "finance" or country != "DE")',
  'date("2026-03-31") - date("2026-03-01") > duration("P14D")',
];

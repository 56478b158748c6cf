import type { Variables } from "@/contracts/value";
import type { Random } from "./random";

const suppliers = ["Spoke & Son", "Northern Tools", "Paper Point", "Gear Depot", "Cable Works"] as const;
const articles = [
  ["Brake pads", 14],
  ["Work bench", 640],
  ["Laptop", 1290],
  ["Office chair", 310],
  ["Chain oil, box", 48],
  ["Delivery van lease", 9800],
  ["Bike stand", 175],
] as const;
const customers = ["Lena B.", "Omar K.", "City Couriers", "Rosa M.", "Green Tours", "Piet V."] as const;
const complaints = [
  "The parcel arrived a week late.",
  "The saddle was scratched.",
  "I was billed twice.",
  "A pedal is missing from the box.",
] as const;

export function samplePurchase(random: Random, at: Date): Variables {
  const items = Array.from({ length: random.between(1, 3) }, () => {
    const [article, price] = random.pick(articles);
    return { article, quantity: random.between(1, 4), unit_price: price };
  });
  return {
    supplier: random.pick(suppliers),
    cost_centre: random.pick(["1000", "2000", "3000"]),
    needed_by: dayAfter(at, random.between(7, 30)),
    reason: random.pick(["Replacement", "New colleague", "Stock is low", "Customer order"]),
    items,
  };
}

export function sampleLeave(random: Random, at: Date): Variables {
  const first = random.between(10, 40);
  return {
    kind: random.pick(["holiday", "holiday", "holiday", "parental", "unpaid"]),
    first_day: dayAfter(at, first),
    last_day: dayAfter(at, first + random.between(1, 14)),
    ...(random.chance(0.3) && {
      note: random.pick(["The children have school holidays.", "We move house."]),
    }),
  };
}

export function sampleComplaint(random: Random): Variables {
  const customer = random.pick(customers);
  return {
    customer,
    customer_email: `${customer.toLowerCase().replaceAll(/\W+/g, "")}@customer.example`,
    order_number: `SO-${random.between(10_000, 99_999)}`,
    topic: random.pick(["delivery", "delivery", "quality", "invoice"]),
    order_value: random.between(20, 900),
    text: random.pick(complaints),
  };
}

function dayAfter(at: Date, days: number): string {
  return new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

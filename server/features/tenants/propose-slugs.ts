import { randomInt } from "node:crypto";

const MAX_LENGTH = 40;
/** First segments of addresses that the application needs for itself. */
const RESERVED = new Set([
  "api",
  "app",
  "admin",
  "f",
  "invite",
  "new",
  "sign-in",
  "sign-out",
  "sign-up",
  "static",
]);

/** Addresses for a tenant of this name, the prettiest first, then with numbers. */
export function* proposeSlugs(name: string): Generator<string> {
  const base = toSlug(name);
  if (!RESERVED.has(base)) {
    yield base;
  }
  for (let number = 2; number <= 9; number++) {
    yield `${base}-${number}`;
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    yield `${base}-${randomInt(1_000, 1_000_000)}`;
  }
}

function toSlug(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
  return slug.length >= 2 ? slug : `workspace-${slug}`.replace(/-$/, "");
}

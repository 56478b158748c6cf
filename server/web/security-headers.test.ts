import { expect, it } from "vitest";
import config from "@/next.config";
import { API_HEADERS } from "./security-headers";

it("gives answers without Next the headers that Next gives to /api", async () => {
  const rules = (await config.headers?.()) ?? [];
  expect(rules.map(({ source }) => source)).toEqual(["/:path*", "/((?!f/[^/]+/embed$).*)", "/api/:path*"]);
  const ofNext = rules.flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value]));
  expect(API_HEADERS).toEqual(Object.fromEntries(ofNext));
});

import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { PATH_HEADER } from "@/server/auth/path-header";
import { proxy } from "./proxy";

beforeAll(() => {
  process.env.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/none";
  vi.stubEnv("NODE_ENV", "production");
});
afterAll(() => vi.unstubAllEnvs());

const policyOf = (path: string) => {
  const { headers } = proxy(new NextRequest(`http://localhost${path}`));
  return {
    shown: headers.get("content-security-policy") ?? "",
    /** What Next hands on to the page. */
    handedOn: headers.get("x-middleware-request-content-security-policy"),
    path: headers.get(`x-middleware-request-${PATH_HEADER}`),
  };
};

it("lets only scripts run that are files of ours or carry the page's nonce", () => {
  const { shown, handedOn } = policyOf("/sign-in");
  const scripts = shown.split("; ").find((directive) => directive.startsWith("script-src"));
  expect(scripts).toMatch(/^script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='$/);
  expect(handedOn).toBe(shown);
  expect(policyOf("/sign-in").shown).not.toBe(shown);
});

it("lets no other site put a page into a frame", () => {
  expect(policyOf("/").shown).toContain("frame-ancestors 'none'");
});

it("tells pages their own address", () => {
  expect(policyOf("/acme/inbox?task=1").path).toBe("/acme/inbox?task=1");
});

it("lets other sites frame a public form where it says so, and nothing beside it", () => {
  expect(policyOf("/f/abc/embed?source=mail").shown).toContain("frame-ancestors *");
  for (const path of [
    "/f/abc",
    "/f/abc/embed/more",
    "/f/embed",
    "/acme/f/abc/embed",
    "/sign-in?next=/f/abc/embed",
  ]) {
    expect(policyOf(path).shown, path).toContain("frame-ancestors 'none'");
  }
});

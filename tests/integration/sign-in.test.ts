import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { POST } from "@/app/api/auth/[...nextauth]/route";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { revokeAllSessions } from "@/server/auth/sessions";
import { createContext, TENANT_HEADER } from "@/server/trpc/context";
import { createCaller as createRouterCaller } from "@/server/trpc/router";
import { AuthBrowser } from "@/tests/support/auth-browser";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const PASSWORD = "correct horse battery";

async function signUp(email: string, tenantName = "Acme") {
  return createCaller(null).account.signUp({ name: "Ada", email, password: PASSWORD, tenantName });
}

async function callerOf(browser: AuthBrowser, slug?: string) {
  const headers = browser.headers;
  if (slug) {
    headers.set(TENANT_HEADER, slug);
  }
  return createRouterCaller(await createContext(headers));
}

it("signs a new person up, in, and into their tenant as its owner", async () => {
  const { slug } = await signUp(" Ada@Example.test ");
  expect(slug).toBe("acme");
  const browser = new AuthBrowser();
  expect(await browser.signIn("ADA@example.test", PASSWORD)).toEqual({ error: null });
  const caller = await callerOf(browser, slug);
  expect(await caller.members.list()).toMatchObject([
    { name: "Ada", email: "ada@example.test", role: "owner" },
  ]);
  expect(await caller.tenants.list()).toEqual([{ slug: "acme", name: "Acme", role: "owner" }]);
});

it("gives a tenant of the same name its own address", async () => {
  const first = await signUp("one@example.test", "Same Name");
  const second = await signUp("two@example.test", "Same Name");
  expect([first.slug, second.slug]).toEqual(["same-name", "same-name-2"]);
});

it("gives two tenants that are made at once two addresses", async () => {
  const slugs = await Promise.all(
    ["a", "b", "c"].map((name) => signUp(`race-${name}@example.test`, "Race").then(({ slug }) => slug)),
  );
  expect(new Set(slugs).size).toBe(3);
});

it("refuses a second account with the same address and names the field", async () => {
  await signUp("twice@example.test");
  await expect(signUp("Twice@example.test")).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { details: { fieldErrors: { email: [expect.stringContaining("Sign in instead")] } } },
  });
});

it("refuses a short password and a wrong address before anything is written", async () => {
  const input = { name: "", email: "not-an-address", password: "short", tenantName: "T" };
  await expect(createCaller(null).account.signUp(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("does not tell a wrong password from an unknown address", async () => {
  await signUp("known@example.test");
  const browser = new AuthBrowser();
  expect(await browser.signIn("known@example.test", "wrong password")).toEqual({
    error: "CredentialsSignin",
  });
  expect(await browser.signIn("unknown@example.test", PASSWORD)).toEqual({ error: "CredentialsSignin" });
  expect(browser.cookies.has(sessionCookieName())).toBe(false);
});

it("pauses sign-in for an address after ten wrong passwords", async () => {
  await signUp("guessed@example.test");
  const browser = new AuthBrowser();
  for (let attempt = 0; attempt < 10; attempt++) {
    await browser.signIn("guessed@example.test", `guess ${attempt}`);
  }
  const { error } = await browser.signIn("guessed@example.test", PASSWORD);
  expect(error).toContain("Try again in five minutes");
});

it("refuses a sign-in without the CSRF token", async () => {
  await signUp("csrf@example.test");
  const browser = new AuthBrowser();
  await browser.ask("POST", ["callback", "credentials"], { email: "csrf@example.test", password: PASSWORD });
  expect(browser.cookies.has(sessionCookieName())).toBe(false);
});

it("ends the session on sign-out, also for who kept the cookie", async () => {
  await signUp("leaving@example.test");
  const browser = new AuthBrowser();
  await browser.signIn("leaving@example.test", PASSWORD);
  const kept = browser.headers;
  await browser.signOut();
  expect(browser.cookies.has(sessionCookieName())).toBe(false);
  expect((await createContext(kept)).user).toBeNull();
});

it("signs out everywhere at once, and next-auth clears the cookie", async () => {
  await signUp("everywhere@example.test");
  const [phone, laptop] = [new AuthBrowser(), new AuthBrowser()];
  await phone.signIn("everywhere@example.test", PASSWORD);
  await laptop.signIn("everywhere@example.test", PASSWORD);
  await (await callerOf(phone)).account.signOutEverywhere();
  expect((await createContext(laptop.headers)).user).toBeNull();
  expect(await laptop.readSession()).toEqual({});
  expect(laptop.cookies.has(sessionCookieName())).toBe(false);
});

it("keeps other people's sessions when one signs out everywhere", async () => {
  const { owner } = await createTestTenant();
  await signUp("stays@example.test");
  const browser = new AuthBrowser();
  await browser.signIn("stays@example.test", PASSWORD);
  await revokeAllSessions(owner.userId);
  expect((await createContext(browser.headers)).user?.email).toBe("stays@example.test");
});

it("takes a forged cookie for none", async () => {
  const context = await createContext(new Headers({ cookie: `${sessionCookieName()}=forged.token` }));
  expect(context).toMatchObject({ user: null, member: null });
});

it("does not let the tenant header choose a tenant one does not belong to", async () => {
  const { slug } = await createTestTenant("Foreign");
  await signUp("outsider@example.test");
  const browser = new AuthBrowser();
  await browser.signIn("outsider@example.test", PASSWORD);
  const caller = await callerOf(browser, slug);
  await expect(caller.members.list()).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("reads no more of a sign-in than a sign-in needs", async () => {
  const body = `email=${"x".repeat(30_000)}`;
  const request = new NextRequest("http://localhost/api/auth/callback/credentials", { method: "POST", body });
  const response = await POST(request, {
    params: Promise.resolve({ nextauth: ["callback", "credentials"] }),
  });
  expect(response.status).toBe(413);
});

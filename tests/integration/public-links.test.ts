/** Public links: people outside start requests, as often, as long and as many as the link says. */
import { expect, it } from "vitest";
import { newChallenge } from "@/server/features/links/challenge";
import { withTenant } from "@/server/tenancy/with-tenant";
import { handleTrpcRequest } from "@/server/trpc/handle-request";
import { createCaller } from "@/tests/support/caller";
import { createTestLink, solved } from "@/tests/support/published-link";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const stranger = createCaller(null);

type Link = Awaited<ReturnType<typeof createTestLink>>;

const answer = async ({ publicId, linkId }: Link, more: object = {}) =>
  stranger.links.answer({ publicId, submission: { text: "Late" }, ...(await solved(linkId)), ...more });

const startsOf = ({ tenantId }: Link) =>
  withTenant(tenantId, (tx) =>
    tx.instance.findMany({ select: { startKind: true, requesterId: true, state: true } }),
  );

it("starts a request of the process, by nobody in particular", async () => {
  const link = await createTestLink(database.url, { thanks: "We read it." });
  const page = await stranger.links.open({ publicId: link.publicId });
  expect(page).toMatchObject({ state: "open", title: "Tell us", hiddenFields: ["clerk"], saved: null });
  expect(JSON.stringify(page)).not.toContain(link.tenantId);
  const receipt = await answer(link, { submission: { text: "Late", source: "newsletter" } });
  expect(receipt).toMatchObject({ thanks: "We read it.", redirectUrl: null });
  const [instance, ...others] = await startsOf(link);
  expect(others).toEqual([]);
  expect(instance).toMatchObject({ startKind: "link", requesterId: null });
  // The address may not fill the hidden field, so it has what it begins with.
  expect(instance?.state).toMatchObject({ variables: { text: "Late", source: "web" } });
  const { answers, recent } = await link.caller.links.get({ linkId: link.linkId });
  expect([answers, recent[0]?.reference]).toEqual([1, receipt.reference]);
});

it("checks what is sent as it checks members, and never takes what only members may say", async () => {
  const link = await createTestLink(database.url, { urlFields: ["source"] });
  for (const submission of [
    {},
    { text: 7 },
    { text: "x", colour: "red" },
    { text: "x", clerk: link.memberId },
  ]) {
    await expect(answer(link, { submission })).rejects.toMatchObject({ cause: { code: "REFUSED" } });
  }
  expect(await startsOf(link)).toEqual([]);
  await answer(link, { submission: { text: "x", source: "mail" } });
  expect((await startsOf(link))[0]?.state).toMatchObject({ variables: { source: "mail" } });
});

it("lets exactly as many in as the link says, however many come at once", async () => {
  const link = await createTestLink(database.url, { maxAnswers: 3 });
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => answer(link)));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused.map(({ cause }) => cause.code)).toEqual(Array(9).fill("GONE"));
  expect(await startsOf(link)).toHaveLength(3);
  expect(await stranger.links.open({ publicId: link.publicId })).toMatchObject({
    state: "closed",
    reason: "full",
  });
  expect(await link.caller.links.list()).toMatchObject([{ answers: 3, state: "full" }]);
});

it("takes an answer that is sent again as the one it is, also when the link has filled up", async () => {
  const link = await createTestLink(database.url, { maxAnswers: 1 });
  const proof = await solved(link.linkId);
  const receipts = await Promise.all([answer(link, proof), answer(link, proof), answer(link, proof)]);
  expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1);
  expect(await answer(link, proof)).toEqual(receipts[0]);
  expect(await startsOf(link)).toHaveLength(1);
});

it("takes one answer for an e-mail address, however it is written and however many come at once", async () => {
  const link = await createTestLink(database.url, { onePer: "email", emailField: "email" });
  const send = (email: string) => answer(link, { submission: { text: "x", email } });
  const outcomes = await Promise.allSettled(["a@b.test", "A@B.test", "a@b.test", "a@B.test"].map(send));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(send("a@b.test")).rejects.toMatchObject({ cause: { code: "CONFLICT" } });
  await expect(answer(link)).rejects.toMatchObject({
    cause: { details: { fieldErrors: { email: [expect.any(String)] } } },
  });
  await send("c@b.test");
  expect(await startsOf(link)).toHaveLength(2);
});

it("knows a browser by its cookie after its first answer", async () => {
  const link = await createTestLink(database.url, { onePer: "browser" });
  const send = async (cookie?: string) => {
    const json = { publicId: link.publicId, submission: { text: "x" }, ...(await solved(link.linkId)) };
    return handleTrpcRequest(
      new Request("http://localhost:3000/api/trpc/links.answer", {
        method: "POST",
        body: JSON.stringify({ json }),
        headers: { "content-type": "application/json", ...(cookie && { cookie }) },
      }),
    );
  };
  const first = await send();
  const given = first.headers.get("set-cookie") ?? "";
  expect([first.status, given]).toEqual([
    200,
    expect.stringMatching(/^stepwell\.browser=.+; HttpOnly; SameSite=Lax$/),
  ]);
  const cookie = given.split(";")[0] ?? "";
  expect((await send(cookie)).status).toBe(409);
  const forged = await send(`${cookie.slice(0, -4)}AAAA`);
  expect(forged.status).toBe(200);
  expect(await startsOf(link)).toHaveLength(2);
});

it("takes one answer of each member, in their name", async () => {
  const link = await createTestLink(database.url, { onePer: "member" });
  expect(await stranger.links.open({ publicId: link.publicId })).toMatchObject({ state: "signIn" });
  await expect(answer(link)).rejects.toMatchObject({ cause: { code: "FORBIDDEN" } });
  const own = async () =>
    link.caller.links.answer({
      publicId: link.publicId,
      submission: { text: "x" },
      ...(await solved(link.linkId)),
    });
  await own();
  await expect(own()).rejects.toMatchObject({ cause: { code: "CONFLICT" } });
  expect(await startsOf(link)).toMatchObject([{ startKind: "link", requesterId: link.memberId }]);
});

it("opens with the password only, and shuts again when it changes", async () => {
  const link = await createTestLink(database.url, { password: "open sesame" });
  const { publicId } = link;
  const closed = await stranger.links.open({ publicId });
  expect(closed).toMatchObject({ state: "password" });
  expect(JSON.stringify(closed)).not.toContain("Tell us");
  await expect(stranger.links.unlock({ publicId, password: "open barley" })).rejects.toMatchObject({
    cause: { details: { fieldErrors: { password: ["This is not the password."] } } },
  });
  await expect(answer(link)).rejects.toMatchObject({ cause: { code: "FORBIDDEN" } });
  const { pass } = await stranger.links.unlock({ publicId, password: "open sesame" });
  expect(await stranger.links.open({ publicId, pass })).toMatchObject({ state: "open" });
  await answer(link, { pass });
  await expect(answer(link, { pass: `${pass.slice(0, -4)}AAAA` })).rejects.toMatchObject({
    cause: { code: "FORBIDDEN" },
  });
  await link.change({ password: "another one" });
  expect(await stranger.links.open({ publicId, pass })).toMatchObject({ state: "password" });
  expect(JSON.stringify(await link.caller.links.get({ linkId: link.linkId }))).not.toMatch(
    /argon2|another one/,
  );
});

it("is closed when it is off, too early, too late, or its process is archived", async () => {
  const link = await createTestLink(database.url);
  const hour = 3_600_000;
  const expectClosed = async (reason: string) => {
    expect(await stranger.links.open({ publicId: link.publicId })).toMatchObject({ state: "closed", reason });
    await expect(answer(link)).rejects.toMatchObject({ cause: { code: "GONE" } });
  };
  await link.change({ isOn: false });
  await expectClosed("off");
  await link.change({ opensAt: new Date(Date.now() + hour) });
  await expectClosed("notYet");
  await link.change({ closesAt: new Date(Date.now() - hour) });
  await expectClosed("over");
  await link.change({});
  await link.caller.processes.archive({ processId: link.processId, archived: true });
  await expectClosed("unpublished");
  expect(await startsOf(link)).toEqual([]);
});

it("keeps robots away: without the work, too early, with a foreign challenge, with the unseen field", async () => {
  const [link, other] = [await createTestLink(database.url), await createTestLink(database.url)];
  const { token } = await newChallenge(link.linkId, { bits: 60, at: Date.now() - 60_000 });
  const early = await newChallenge(link.linkId, { bits: 1 });
  for (const attempt of [
    { challenge: token, proof: "0" },
    { challenge: early.token, proof: "0" },
    { challenge: "nothing", proof: "0" },
    await solved(other.linkId),
    { website: "https://spam.test" },
  ]) {
    await expect(answer(link, attempt), JSON.stringify(attempt)).rejects.toMatchObject({
      cause: { code: "REFUSED" },
    });
  }
  const old = await newChallenge(link.linkId, { bits: 1, at: Date.now() - 25 * 3_600_000 });
  await expect(answer(link, { challenge: old.token })).rejects.toMatchObject({ cause: { code: "CONFLICT" } });
  expect(await startsOf(link)).toEqual([]);
  await expect(stranger.links.open({ publicId: "unknown" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("keeps what is saved under a secret, until it is sent", async () => {
  const [link, other] = [await createTestLink(database.url), await createTestLink(database.url)];
  const { publicId } = link;
  const values = { text: "Half", source: "forged", clerk: link.memberId, unknown: 1 };
  const { savedKey } = await stranger.links.save({ publicId, values, ...(await solved(link.linkId)) });
  const open = (key: string, at = publicId) => stranger.links.open({ publicId: at, savedKey: key });
  expect(await open(savedKey)).toMatchObject({ saved: { values: { text: "Half" } }, isSavedGone: false });
  const again = await stranger.links.save({
    publicId,
    values: { text: "Whole" },
    savedKey,
    challenge: "",
    proof: "",
  });
  expect(again.savedKey).toBe(savedKey);
  expect(await open(savedKey)).toMatchObject({ saved: { values: { text: "Whole" } } });
  for (const page of [await open("another"), await open(savedKey, other.publicId)]) {
    expect(page).toMatchObject({ saved: null, isSavedGone: true });
  }
  await answer(link, { savedKey });
  expect(await open(savedKey)).toMatchObject({ saved: null, isSavedGone: true });
});

it("keeps what a member has begun to fill in, for them alone, until they send it", async () => {
  const { caller, processId, memberId, tenantId } = await createTestLink(database.url);
  const start = { processId, element: "begin" };
  expect((await caller.instances.getStart({ processId })).saved).toBeNull();
  await caller.instances.saveStart({ ...start, values: { text: "Ha" } });
  await caller.instances.saveStart({ ...start, values: { text: "Half" } });
  expect((await caller.instances.getStart({ processId })).saved?.values).toEqual({ text: "Half" });
  const kept = await withTenant(tenantId, (tx) => tx.savedSubmission.findMany());
  expect(kept).toMatchObject([{ memberId, linkId: null, content: { text: "Half" } }]);
  await caller.instances.discardStart(start);
  expect((await caller.instances.getStart({ processId })).saved).toBeNull();
  await caller.instances.saveStart({ ...start, values: { text: "Whole" } });
  const send = (text: number | string) =>
    caller.instances.start({ ...start, submission: { text }, idempotencyKey: crypto.randomUUID() });
  await expect(send(7)).rejects.toMatchObject({ cause: { code: "REFUSED" } });
  expect((await caller.instances.getStart({ processId })).saved?.values).toEqual({ text: "Whole" });
  await send("Whole");
  expect((await caller.instances.getStart({ processId })).saved).toBeNull();
});

import { v4 as newPage } from "uuid";
import { expect, it } from "vitest";
import type { DraftSubject } from "@/contracts/draft-subject";
import { listenForChanges } from "@/server/runtime/changes";
import { createCaller } from "@/tests/support/caller";
import { queryAll } from "@/tests/support/query-all";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";

const database = useTestDatabase();

async function makeForm() {
  const tenant = await createTestTenant();
  const owner = createCaller(tenant.owner);
  const { id } = await owner.forms.create({ name: "Leave", template: "blank" });
  const subject: DraftSubject = { kind: "form", id };
  return { ...tenant, owner, ownerMember: tenant.owner, subject };
}

/** As if the page had last said so that many seconds ago. */
const age = (page: string, seconds: number) =>
  queryAll(database.url, "update presences set seen_at = now() - make_interval(secs => $2) where id = $1", [
    page,
    seconds,
  ]);

it("tells everybody who has a draft open who else has, and at what, until they leave or fall silent", async () => {
  const { owner, addMember, subject } = await makeForm();
  const ben = createCaller(await addMember("builder", "Ben Builder"));
  const [pageOfOwner, pageOfBen] = [newPage(), newPage()];
  await owner.presence.report({ subject, page: pageOfOwner, place: null });
  const seen = await ben.presence.report({ subject, page: pageOfBen, place: "days" });
  expect(seen.others).toMatchObject([{ page: pageOfOwner, name: "Olive Owner", place: null, isMe: false }]);
  const asked = { subject, page: pageOfOwner };
  expect((await owner.presence.get(asked)).others).toMatchObject([{ name: "Ben Builder", place: "days" }]);

  await age(pageOfBen, 60);
  expect((await owner.presence.get(asked)).others).toEqual([]);
  await ben.presence.report({ subject, page: pageOfBen, place: "days" });
  expect((await owner.presence.get(asked)).others).toHaveLength(1);
  await ben.presence.leave({ page: pageOfBen });
  expect((await owner.presence.get(asked)).others).toEqual([]);

  await age(pageOfBen, 600);
  await age(pageOfOwner, 600);
  await ben.presence.report({ subject, page: newPage(), place: null });
  expect(await queryAll(database.url, "select id from presences where id = $1", [pageOfOwner])).toEqual([]);
});

it("keeps tenants, roles and pages apart", async () => {
  const { owner, ownerMember, addMember, subject } = await makeForm();
  const page = newPage();
  await owner.presence.report({ subject, page, place: "days" });
  const other = await createTestTenant("Other");
  const stranger = createCaller(other.owner);
  const { id } = await stranger.forms.create({ name: "Mine", template: "blank" });
  const own: DraftSubject = { kind: "form", id };
  await expect(stranger.presence.get({ subject, page: newPage() })).rejects.toThrow(/does not exist/);
  await stranger.presence.report({ subject: own, page, place: null });
  await stranger.presence.leave({ page });
  expect((await owner.presence.get({ subject, page: newPage() })).others).toMatchObject([
    { page, memberId: ownerMember.memberId, place: "days" },
  ]);
  const participant = createCaller(await addMember("participant"));
  await expect(participant.presence.get({ subject, page: newPage() })).rejects.toThrow(/role/);
  const ben = createCaller(await addMember("builder"));
  await expect(ben.presence.report({ subject, page, place: null })).rejects.toThrow(/does not exist/);
  await ben.presence.leave({ page });
  expect((await owner.presence.get({ subject, page: newPage() })).others).toHaveLength(1);
});

it("tells other servers' pages of who comes and of what is saved and published, and of nothing else", async () => {
  const { tenantId, owner, subject } = await makeForm();
  const news: string[] = [];
  const stop = new AbortController();
  const listening = (async () => {
    for await (const changes of listenForChanges(tenantId, stop.signal)) news.push(...changes, "heard");
  })();
  await until("the connection listens", async () => news.length > 0);
  const toldOf = async (act: () => Promise<unknown>) => {
    news.length = 0;
    await act();
    await until("news of the form came", async () => news.includes(`form:${subject.id}`));
  };
  const page = newPage();
  await toldOf(() => owner.presence.report({ subject, page, place: null }));
  const { draft, draftRevision } = await owner.forms.get({ formId: subject.id });
  const save = { formId: subject.id, draftRevision, draft: { ...draft, title: "Holidays" } };
  await toldOf(() => owner.forms.updateDraft(save));
  const { draftRevision: later } = await owner.presence.get({ subject, page });
  expect(later).toBe(draftRevision + 1);

  // Who only says again what is known, or fails, is no news.
  const { id } = await owner.forms.create({ name: "Other", template: "blank" });
  const quiet = { subject: { kind: "form" as const, id }, page: newPage(), place: null };
  await owner.presence.report(quiet);
  await until("that is told", async () => news.includes(`form:${id}`));
  await toldOf(async () => {
    await owner.presence.report(quiet);
    await owner.forms.updateDraft({ ...save, formId: id, draftRevision: 7 }).catch(() => undefined);
    await owner.presence.report({ subject, page, place: "title" });
  });
  expect(news).not.toContain(`form:${id}`);
  stop.abort();
  await listening;
});

import { expect, it } from "vitest";
import { writeSessionCookie } from "@/server/auth/session-cookie";
import { createSession } from "@/server/auth/sessions";
import { createContext, TENANT_HEADER } from "@/server/trpc/context";
import { createCaller as createRouterCaller } from "@/server/trpc/router";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

async function inviteToken(caller: ReturnType<typeof createCaller>, email: string) {
  const { url } = await caller.members.invite({ email, role: "builder" });
  return url.split("/").at(-1) ?? "";
}

it("changes a role, and refuses to take the last owner's", async () => {
  const tenant = await createTestTenant();
  const owner = createCaller(tenant.owner);
  const builder = await tenant.addMember("builder");
  await expect(
    owner.members.changeRole({ memberId: tenant.owner.memberId, role: "admin" }),
  ).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining("last owner"),
  });
  await expect(owner.members.remove({ memberId: tenant.owner.memberId })).rejects.toThrow("last owner");
  await owner.members.changeRole({ memberId: builder.memberId, role: "owner" });
  await owner.members.changeRole({ memberId: tenant.owner.memberId, role: "admin" });
});

it("keeps one owner when two demote each other at the same moment", async () => {
  const tenant = await createTestTenant();
  const second = await tenant.addMember("owner");
  const results = await Promise.allSettled([
    createCaller(tenant.owner).members.changeRole({ memberId: second.memberId, role: "viewer" }),
    createCaller(second).members.changeRole({ memberId: tenant.owner.memberId, role: "viewer" }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("lets admins handle everyone but owners", async () => {
  const tenant = await createTestTenant();
  const admin = createCaller(await tenant.addMember("admin"));
  const viewer = await tenant.addMember("viewer");
  await admin.members.changeRole({ memberId: viewer.memberId, role: "builder" });
  await expect(admin.members.changeRole({ memberId: viewer.memberId, role: "owner" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(admin.members.remove({ memberId: tenant.owner.memberId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("refuses everything about members to who may not manage them", async () => {
  const tenant = await createTestTenant();
  const participant = createCaller(await tenant.addMember("participant"));
  const target = { memberId: tenant.owner.memberId };
  for (const attempt of [
    () => participant.members.remove(target),
    () => participant.members.changeRole({ ...target, role: "viewer" }),
    () => participant.members.invite({ email: "x@example.test", role: "admin" }),
    () => participant.members.listInvitations(),
    () => participant.groups.create({ name: "G" }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

it("shuts a removed member out with their next request, and lets them in again when restored", async () => {
  const tenant = await createTestTenant();
  const builder = await tenant.addMember("builder");
  const cookie = await writeSessionCookie(await createSession(builder.userId));
  const listAsBuilder = async () => {
    const headers = new Headers({ cookie, [TENANT_HEADER]: tenant.slug });
    return createRouterCaller(await createContext(headers)).members.list();
  };
  expect(await listAsBuilder()).toHaveLength(2);
  await createCaller(tenant.owner).members.remove({ memberId: builder.memberId });
  await expect(listAsBuilder()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await createCaller(tenant.owner).members.restore({ memberId: builder.memberId });
  expect(await listAsBuilder()).toHaveLength(2);
});

it("lets a new person join by a link that works once", async () => {
  const tenant = await createTestTenant();
  const owner = createCaller(tenant.owner);
  const token = await inviteToken(owner, "New@Example.test");
  expect(await owner.members.listInvitations()).toMatchObject([
    { email: "new@example.test", role: "builder" },
  ]);
  const input = { token, name: "Nia New", password: "long enough now" };
  expect(await createCaller(null).members.signUpInvited(input)).toEqual({
    slug: tenant.slug,
    email: "new@example.test",
  });
  expect(await owner.members.list()).toContainEqual(
    expect.objectContaining({ name: "Nia New", role: "builder" }),
  );
  expect(await owner.members.listInvitations()).toEqual([]);
  await expect(createCaller(null).members.signUpInvited(input)).rejects.toMatchObject({
    code: "PRECONDITION_FAILED",
  });
});

it("lets a person of another tenant join with the account they have", async () => {
  const [tenant, other] = [await createTestTenant(), await createTestTenant("Other")];
  const token = await inviteToken(createCaller(tenant.owner), "whoever@example.test");
  expect(await createCaller(other.owner).members.acceptInvitation({ token })).toEqual({ slug: tenant.slug });
  const headers = new Headers({ cookie: await writeSessionCookie(await createSession(other.owner.userId)) });
  const { user } = await createContext(headers);
  expect(user?.memberships.map(({ slug, role }) => [slug, role])).toEqual([
    [other.slug, "owner"],
    [tenant.slug, "builder"],
  ]);
});

it("admits one of two people who open the same link at once", async () => {
  const [tenant, one, two] = await Promise.all([
    createTestTenant(),
    createTestTenant("One"),
    createTestTenant("Two"),
  ]);
  const token = await inviteToken(createCaller(tenant.owner), "either@example.test");
  const results = await Promise.allSettled(
    [one, two].map(({ owner }) => createCaller(owner).members.acceptInvitation({ token })),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("closes a link that is taken back or replaced by a newer one", async () => {
  const tenant = await createTestTenant();
  const [owner, other] = [createCaller(tenant.owner), createCaller((await createTestTenant("X")).owner)];
  const replaced = await inviteToken(owner, "p@example.test");
  const current = await inviteToken(owner, "p@example.test");
  const [invitation] = await owner.members.listInvitations();
  await expect(other.members.acceptInvitation({ token: replaced })).rejects.toThrow("Ask for a new one");
  await owner.members.revokeInvitation({ invitationId: invitation?.id ?? "" });
  await expect(other.members.acceptInvitation({ token: current })).rejects.toThrow("Ask for a new one");
});

it("keeps groups: create, rename, members in and out, delete", async () => {
  const tenant = await createTestTenant();
  const owner = createCaller(tenant.owner);
  const { id } = await owner.groups.create({ name: "Finance" });
  await expect(owner.groups.create({ name: "Finance" })).rejects.toMatchObject({ code: "CONFLICT" });
  await owner.groups.rename({ groupId: id, name: "Money" });
  const member = { groupId: id, memberId: tenant.owner.memberId };
  await owner.groups.addMember(member);
  await owner.groups.addMember(member);
  expect(await owner.groups.list()).toEqual([{ id, name: "Money", memberIds: [tenant.owner.memberId] }]);
  await owner.groups.removeMember(member);
  await owner.groups.delete({ groupId: id });
  expect(await owner.groups.list()).toEqual([]);
});

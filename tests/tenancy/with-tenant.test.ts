import { expect, it } from "vitest";
import { withPlatform, withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

it("gives concurrent reads of two tenants to the right tenant each, also by the same key in one tick", async () => {
  const [acme, globex] = await Promise.all([createTestTenant("Acme"), createTestTenant("Globex")]);
  const reads = Array.from({ length: 50 }, (_, index) => {
    const [own, foreign] = index % 2 ? [acme, globex] : [globex, acme];
    return Promise.all([
      withTenant(own.tenantId, (tx) => tx.tenant.findUnique({ where: { id: own.tenantId } })),
      withTenant(own.tenantId, (tx) => tx.tenant.findUnique({ where: { id: foreign.tenantId } })),
    ]).then(([mine, theirs]) => ({ own, mine, theirs }));
  });
  for (const { own, mine, theirs } of await Promise.all(reads)) {
    expect(mine?.slug).toBe(own.slug);
    expect(theirs).toBeNull();
  }
});

it("shows nothing without a tenant", async () => {
  await createTestTenant();
  expect(await withPlatform((tx) => tx.member.count())).toBe(0);
  expect(await withPlatform((tx) => tx.tenant.count())).toBe(0);
});

it("leaves no tenant on the connection that goes back to the pool", async () => {
  const { tenantId } = await createTestTenant();
  const seen = (sql: string) =>
    withTenantSql(
      tenantId,
      async (client) => (await client.query<{ value: string | null }>(sql)).rows[0]?.value,
    );
  expect(await seen("select current_setting('stepwell.tenant_id') as value")).toBe(tenantId);
  const after = await withPlatform(
    (tx) => tx.$queryRaw<{ value: string | null }[]>`select current_tenant_id()::text as value`,
  );
  expect(after[0]?.value).toBeNull();
});

it("refuses to write another tenant's row", async () => {
  const [acme, globex] = [await createTestTenant("Acme"), await createTestTenant("Globex")];
  await expect(
    withTenant(acme.tenantId, (tx) =>
      tx.group.create({ data: { tenantId: globex.tenantId, id: globex.tenantId, name: "Spies" } }),
    ),
  ).rejects.toThrow(/row-level security/);
});

it("rolls back what fails, in both doors", async () => {
  const { tenantId } = await createTestTenant();
  const fail = () => Promise.reject(new Error("no"));
  await expect(
    withTenant(tenantId, async (tx) => {
      await tx.group.create({ data: { tenantId, id: tenantId, name: "One" } });
      await fail();
    }),
  ).rejects.toThrow("no");
  await expect(
    withTenantSql(tenantId, async (client) => {
      await client.query("insert into groups (tenant_id, id, name) values ($1, $1, 'Two')", [tenantId]);
      await fail();
    }),
  ).rejects.toThrow("no");
  expect(await withTenant(tenantId, (tx) => tx.group.count())).toBe(0);
});

it("refuses an id that is no UUID before it reaches the database", async () => {
  await expect(withTenant("x'; drop table users", async () => 1)).rejects.toThrow(TypeError);
  await expect(withTenantSql("", async () => 1)).rejects.toThrow(TypeError);
});

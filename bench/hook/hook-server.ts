/** The HTTP server of a web process, without pages. Asked with the hook's tenant and process it makes a hook, and listens. */
import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { closeDatabase } from "@/server/db";
import { encryptSecret, newHookSecret } from "@/server/features/hooks/hook-secret";
import { withTenant } from "@/server/tenancy/with-tenant";
import { startWeb } from "@/server/web/start-web";

export interface HookWanted {
  tenantId: string;
  processId: string;
  memberId: string;
}

export interface OpenedHook {
  port: number;
  publicId: string;
  secret: string;
}

const server = await startWeb(0, {
  pages: async (_, response) => {
    response.writeHead(404).end();
  },
});

process.on("message", async ({ tenantId, processId, memberId }: HookWanted) => {
  const [id, publicId, secret] = [newId(), randomBytes(16).toString("base64url"), newHookSecret()];
  const secretEncrypted = await encryptSecret(secret, id);
  await withTenant(tenantId, (tx) =>
    tx.hook.create({
      data: { tenantId, id, publicId, processId, name: "Bench", secretEncrypted, createdBy: memberId },
    }),
  );
  process.send?.({ port: server.port, publicId, secret } satisfies OpenedHook);
});

process.on("SIGTERM", async () => {
  await server.close(1_000);
  await closeDatabase();
  process.exit(0);
});

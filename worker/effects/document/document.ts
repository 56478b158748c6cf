import { v5 as nameBasedId } from "uuid";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import type { EffectEntry } from "../effect-entry";
import { WarmThreads } from "../warm-threads";
import type { DocumentAnswer, DocumentRequest } from "./document-thread";

const MOST_MS = 60_000;

const threads = new WarmThreads<DocumentRequest, DocumentAnswer>({
  entry: new URL("./document-thread.ts", import.meta.url),
  most: 1,
  memoryMegabytes: 256,
  runsPerThread: 200,
});

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Makes the document and keeps it as a file of the instance. Made again after a crash it is the same file. */
export const document: EffectEntry<"document"> = async ({ tenantId, instanceId, id, request }) => {
  const { format, fileName: name, text } = request;
  const title = name.slice(0, -format.length - 1);
  const made = await threads.run(tenantId, { format, title, text }, MOST_MS);
  if (made === null) {
    return {
      kind: "failed",
      reason: "It took too long, or more memory than a document may have.",
      code: "document",
    };
  }
  if (!made.ok) return { kind: "failed", reason: `It could not be made: ${made.reason}.`, code: "document" };
  const file = { id: nameBasedId("file", id), name, type: types[format], size: made.content.length };
  await withTenantSql(tenantId, (client) =>
    client.query(
      `insert into files (tenant_id, id, name, type, size, content, instance_id) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [tenantId, file.id, name, file.type, file.size, Buffer.from(made.content), instanceId],
    ),
  );
  return { kind: "succeeded", result: [file] };
};

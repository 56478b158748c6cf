import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
import { AppError, notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { linkUrl } from "./link-url";
import { canManageLinks } from "./links.policy";
import { CreateLinkInputSchema } from "./links.schema";

/** Open at once: nobody knows its address but who made it. */
export const createLink = memberProcedure
  .use(allow(canManageLinks))
  .input(CreateLinkInputSchema)
  .output(z.object({ linkId: z.uuid(), url: z.url() }))
  .mutation(async ({ ctx, input: { name, processId, element } }) => {
    const { tenantId, memberId } = ctx.member;
    const linkId = newId();
    const publicId = randomBytes(12).toString("base64url");
    await withTenant(tenantId, async (tx) => {
      const process = await tx.process.findFirst({ where: { id: processId, archivedAt: null } });
      if (!process) throw notFound("process");
      const version = process.publishedVersionId
        ? await tx.processVersion.findFirst({ where: { id: process.publishedVersionId } })
        : null;
      const starts = version ? startsFor(ProcessDefinitionSchema.parse(version.definition), "member") : [];
      const start = starts.find(({ id }) => id === (element ?? id));
      if (!start) throw notStartable();
      await tx.publicLink.create({
        data: { tenantId, id: linkId, publicId, processId, element: start.id, name, createdBy: memberId },
      });
    });
    return { linkId, url: linkUrl(publicId) };
  });

function notStartable(): AppError {
  const complaint = "Publish the process first, with a start that people may use.";
  return new AppError("REFUSED", complaint, { fieldErrors: { processId: [complaint] } });
}

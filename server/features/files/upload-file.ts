import { v7 as newId } from "uuid";
import type { FileReference } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { canUploadFiles } from "./files.policy";
import type { Upload } from "./read-upload";

/** Keeps a file for the member; it becomes part of a submission when its reference is sent. */
export async function uploadFile(member: CurrentMember, upload: Upload): Promise<FileReference> {
  if (!canUploadFiles(member)) {
    throw new AppError("FORBIDDEN", "Your role does not allow uploads. Ask an admin of the workspace.");
  }
  const { tenantId, memberId } = member;
  const { name, type, content } = upload;
  const reference = { id: newId(), name, size: content.byteLength, type };
  await withTenant(tenantId, (tx) =>
    tx.file.create({ data: { ...reference, tenantId, content, uploadedBy: memberId } }),
  );
  return reference;
}

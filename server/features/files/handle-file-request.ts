/** The edge of file transfer: sessions, foreign pages, and the headers under which a file is harmless to open. */
import { z } from "zod";
import { notFound } from "@/server/errors";
import { failureResponse } from "@/server/failure-response";
import { checkSameSite } from "@/server/trpc/check-origin";
import { getRequestMember } from "@/server/trpc/get-request-member";
import { getFile } from "./get-file";
import { readUpload } from "./read-upload";
import { uploadFile } from "./upload-file";

const QuerySchema = z.object({ fileId: z.uuid(), instanceId: z.uuid().optional() });

/** `POST /api/files`, multipart, in the name of the tenant that the header selects: 201 with the file's reference. */
export function handleUpload(request: Request): Promise<Response> {
  return answer(async () => {
    checkSameSite(request);
    const member = await getRequestMember(request);
    return Response.json(await uploadFile(member, await readUpload(request)), { status: 201 });
  });
}

/** `GET /api/files/<id>?tenant=<slug>&instance=<id>`: always an attachment, never rendered, never guessed at. */
export function handleDownload(request: Request, fileId: string): Promise<Response> {
  return answer(async () => {
    const { searchParams } = new URL(request.url);
    const member = await getRequestMember(request);
    const query = QuerySchema.safeParse({ fileId, instanceId: searchParams.get("instance") ?? undefined });
    if (!query.success) throw notFound("file");
    const file = await getFile(member, query.data);
    return new Response(file.content, {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename*=UTF-8''${encodeFileName(file.name)}`,
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
      },
    });
  });
}

async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return failureResponse(error, "files");
  }
}

/** RFC 8187: encodeURIComponent leaves some characters that attr-char does not allow. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

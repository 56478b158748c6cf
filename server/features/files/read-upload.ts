import { AppError } from "@/server/errors";
import { readLimited } from "@/server/read-limited";
import { MAX_FILE_BYTES, MULTIPART_OVERHEAD_BYTES } from "./file-limits";

export type Upload = { name: string; type: string; content: Uint8Array<ArrayBuffer> };

const TOO_LARGE = "The file is larger than 10 MB. Make it smaller and try again.";

/** The part named `file` of a multipart request. Reads no more than the limit, whatever the request says of its length. */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new AppError("UNSUPPORTED_TYPE", "Send the file as multipart/form-data, in a part named file.");
  }
  const limit = MAX_FILE_BYTES + MULTIPART_OVERHEAD_BYTES;
  const body = await readLimited(request, { limit, complaint: TOO_LARGE });
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) {
    throw new AppError("INVALID_INPUT", "The request holds no file. Send it in a part named file.");
  }
  if (file.size > MAX_FILE_BYTES) throw new AppError("TOO_LARGE", TOO_LARGE);
  if (file.size === 0) throw new AppError("INVALID_INPUT", `The file ${fileName(file.name)} is empty.`);
  return {
    name: fileName(file.name),
    type: mediaType(file.type),
    content: new Uint8Array(await file.arrayBuffer()),
  };
}

/** The last part of a path, without control characters, short enough for the column. */
export function fileName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(/\p{C}/gu, "").trim();
  if (clean === "" || clean === "." || clean === "..") return "file";
  if (clean.length <= 255) return clean;
  const extension = /\.[^.]{1,16}$/.exec(clean)?.[0] ?? "";
  return clean.slice(0, 255 - extension.length) + extension;
}

/** Only told to people; files are served as attachments whose type browsers must not guess. */
function mediaType(type: string): string {
  const bare = type.split(";")[0]?.trim().toLowerCase() ?? "";
  return /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,100}$/.test(bare)
    ? bare
    : "application/octet-stream";
}

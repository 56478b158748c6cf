import { AppError } from "@/server/errors";

/** Bytes of a delivery. */
export const MAX_BODY = 1_000_000;

const tooLarge = () =>
  new AppError("TOO_LARGE", "The body is larger than 1 MB. Send less, or send files by address.");

/** The raw body. Stops reading when it grows too large, whatever Content-Length says. */
export async function readBody(request: Request): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY) {
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import { AppError } from "./errors";

/** What is read of a request; the web's Request is one. */
export interface Readable {
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
}

/** A request's raw body. Stops reading when it grows beyond `limit` bytes, whatever Content-Length says; then TOO_LARGE. */
export async function readLimited(
  request: Readable,
  { limit, complaint }: { limit: number; complaint: string },
): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) {
    throw new AppError("TOO_LARGE", complaint);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) {
        throw new AppError("TOO_LARGE", complaint);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof AppError ? error : brokenOff(error);
  }
  return Buffer.concat(chunks);
}

/** The sender's connection failed, which looks like a lost database to those who do not know whose it was. */
const brokenOff = (cause: unknown) =>
  new AppError("INVALID_INPUT", "The body broke off before its end. Send it again.", {}, cause);

import { decodeXml } from "@/interchange/xml/decode-xml";
import { MAX_IMPORT_LENGTH } from "@/server/features/interchange/interchange.schema";

export type ImportFile = { fileName: string; content: string };

/** Bytes as text. */
export type Decode = (bytes: Uint8Array) => string;

/** The file as text, by default in the encoding that its XML declares; a sentence when it is not worth sending. */
export async function readImportFile(file: File, decode: Decode = decodeXml): Promise<ImportFile | string> {
  if (file.size === 0) return "The file is empty.";
  if (file.size > MAX_IMPORT_LENGTH) return "The file is larger than 10 MB. Split it, or take parts out.";
  try {
    return { fileName: file.name, content: decode(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return "The file cannot be read. Is it still there?";
  }
}

/** A thread that makes documents, one after the other: laying out many pages would hold up all lanes of the server. */
import { parentPort } from "node:worker_threads";
import { readMarkdown } from "./read-markdown";
import { writeDocx } from "./write-docx";
import { writePdf } from "./write-pdf";

export type DocumentRequest = { format: "pdf" | "docx"; title: string; text: string };
export type DocumentAnswer = { ok: true; content: Uint8Array } | { ok: false; reason: string };

const writers = { pdf: writePdf, docx: writeDocx };

async function make({ format, title, text }: DocumentRequest): Promise<DocumentAnswer> {
  try {
    return { ok: true, content: await writers[format](readMarkdown(text), title) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", async (request: DocumentRequest) => {
  parentPort?.postMessage(await make(request));
});
parentPort?.postMessage("ready");

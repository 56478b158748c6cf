import type { Dispatcher } from "undici";
import { type Value, ValueSchema } from "@/contracts/value";
import { storableText } from "@/engine/form/storable-text";

const MAX_BYTES = 1_000_000;

/** An answer's content: parsed when it says that it is JSON, else its text. */
export type Answer = { ok: true; body: Value; text: string } | { ok: false };

/** Reads the body up to 1 MB; a longer one is cut off and refused, so that an answer cannot fill the memory. */
export async function readAnswer(response: Dispatcher.ResponseData): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      response.body.destroy();
      return { ok: false };
    }
    chunks.push(chunk);
  }
  const text = storableText(Buffer.concat(chunks).toString("utf8"));
  const type = String(response.headers["content-type"] ?? "");
  return { ok: true, text, body: /[/+]json\b/i.test(type) ? parseJson(text) : text };
}

function parseJson(text: string): Value {
  try {
    const parsed = ValueSchema.safeParse(
      JSON.parse(text, (_, value) => (typeof value === "string" ? storableText(value) : value)),
    );
    return parsed.success ? parsed.data : text;
  } catch {
    return text === "" ? null : text;
  }
}

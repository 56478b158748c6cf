import { type Clip, ClipSchema } from "./clip";

export type ReadClip = { ok: true; clip: Clip } | { ok: false; message: string };

/** Characters. A thousand elements with all their settings take about a million. */
const LONGEST_CLIP = 4_000_000;

/** Steps from text that was pasted; anything else is refused in a sentence that says what to do. */
export function readClip(text: string): ReadClip {
  if (text.trim() === "") return refuse("The clipboard holds no text.");
  if (text.length > LONGEST_CLIP) return refuse("What you pasted is too long to be steps of a process.");
  const value = parseJson(text);
  if (!isMarked(value)) return refuse("What you pasted are no steps of a process.");
  const parsed = ClipSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue ? ` (${issue.path.join(".")}: ${issue.message})` : "";
    return refuse(`The steps on the clipboard are damaged or come from another release${where}.`);
  }
  const ids = new Set(parsed.data.elements.map(({ id }) => id));
  if (ids.size < parsed.data.elements.length) {
    return refuse("The steps on the clipboard are damaged: two of them have the same id.");
  }
  return { ok: true, clip: parsed.data };
}

function refuse(message: string): ReadClip {
  return { ok: false, message: `${message} Choose steps on a canvas, copy them, and paste them here.` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMarked(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "stepwell/steps";
}

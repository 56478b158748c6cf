import type { InterchangeProblem } from "../../problem";

/** A file, or why there is none. */
export type WriteResult = { ok: true; xml: string } | { ok: false; problems: InterchangeProblem[] };

import type { Refusal } from "./types";

/** A refusal as a value; `message` is a sentence for whoever gave the command. */
export function refuse(code: Refusal["code"], message: string, element?: string): Refusal {
  return element === undefined ? { code, message } : { code, message, element };
}

import type { Refusal } from "./types";

export function refuse(code: Refusal["code"], message: string, element?: string): Refusal {
  return element === undefined ? { code, message } : { code, message, element };
}

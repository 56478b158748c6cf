import { Refused } from "./refused";

/** A value on a line of its own: standard output carries nothing but JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** For people, beside the output. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** The answer, or the error that stands in its place; errors that nobody foresaw are told as such. */
export async function answerOf(
  work: () => Promise<unknown>,
  place?: string,
): Promise<{ output: unknown; refused: boolean }> {
  try {
    return { output: await work(), refused: false };
  } catch (error) {
    const message = error instanceof Refused ? error.message : `A fault inside Stepwell: ${String(error)}`;
    tell(place === undefined || message.startsWith(place) ? message : `${place}: ${message}`);
    if (!(error instanceof Refused) && error instanceof Error) tell(error.stack ?? "");
    const details = error instanceof Refused ? error.details : {};
    return { output: { ...details, error: message }, refused: true };
  }
}

/** What people read on the terminal. */

/** A failure whose message is all that the person needs; it is shown without a stack. */
export class Problem extends Error {}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a script's main function; whatever it throws becomes one sentence (or a stack, if nobody foresaw it). */
export async function runMain(main: () => Promise<number | undefined>): Promise<never> {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    const text =
      error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}

/** What people read on the terminal. */
import { isHelpAsked, settingsHelp } from "@/server/settings-help";

/** A failure whose message is all that the person needs; it is shown without a stack. */
export class Problem extends Error {}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a script's main function; whatever it throws becomes one sentence (or a stack, if nobody foresaw it). A script that
 * tells its usage answers --help with it and with the settings.
 */
export async function runMain(main: () => Promise<number | undefined>, usage?: string): Promise<never> {
  if (usage !== undefined && isHelpAsked(process.argv)) {
    process.stdout.write(settingsHelp(usage));
    process.exit(0);
  }
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    const text =
      error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}

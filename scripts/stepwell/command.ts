/** One command of `npm run -s stepwell --`. */
export interface StepwellCommand {
  /** Its words and what it takes, such as `process check FILE`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** A line for each option. */
  help: readonly string[];
  /** Gives the exit code; throws `Refused` for input that it cannot work with. */
  run(args: readonly string[]): Promise<number>;
}

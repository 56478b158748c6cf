/** Input that a command cannot work with; the message is a sentence that names the place. */
export class Refused extends Error {
  /** What had been done by then, for the one who reads the answer. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.details = details;
  }
}

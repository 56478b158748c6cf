import type { InterchangeProblem } from "../problem";

/** Ends the reading of a file that becomes no form; never leaves readFormFile. */
export class FormRefusal extends Error {
  readonly problems: InterchangeProblem[];

  constructor(message: string, place: Omit<InterchangeProblem, "message"> = {}) {
    super(message);
    this.problems = [{ message, ...place }];
  }
}

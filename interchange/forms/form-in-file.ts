import type { FormDefinition } from "@/contracts/form";
import type { InterchangeProblem, ReportLine } from "../problem";

/** A form that a file holds. */
export interface FormInFile {
  /** As the file names it. */
  id: string;
  definition: FormDefinition;
}

/** What a file becomes, with an account of what was not simply taken; or why it becomes nothing. */
export type FormFileReading =
  | { ok: true; forms: FormInFile[]; report: ReportLine[] }
  | { ok: false; problems: InterchangeProblem[] };

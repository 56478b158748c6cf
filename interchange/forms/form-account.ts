/** What is told about a file that becomes a form, kept short where a file repeats itself ten thousand times. */
import type { ReportLine } from "../problem";

/** Nobody reads more; the rest is counted. */
const MOST_LINES = 500;

export class FormAccount {
  private readonly lines: ReportLine[] = [];
  private left = 0;

  /** Taken over in our words. */
  mapped(message: string, pointer?: string): void {
    this.add("mapped", message, pointer);
  }

  /** Not in the form. */
  ignored(message: string, pointer?: string): void {
    this.add("ignored", message, pointer);
  }

  report(): ReportLine[] {
    if (this.left === 0) return this.lines;
    const rest = this.left === 1 ? "one more remark" : `${this.left} more remarks`;
    return [...this.lines, { level: "ignored", message: `There are ${rest} of the kind.` }];
  }

  private add(level: ReportLine["level"], message: string, pointer: string | undefined): void {
    if (this.lines.length >= MOST_LINES) this.left += 1;
    else this.lines.push({ level, message, ...(pointer === undefined ? {} : { pointer }) });
  }
}

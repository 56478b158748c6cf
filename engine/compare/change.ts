/** How something stands in a later version against an earlier one. */
export type ChangeKind = "added" | "changed" | "removed";

export type ChangeSubject = { kind: "process" | "form" } | { kind: "element" | "flow" | "field"; id: string };

/** One thing that is different, and all that is different about it. */
export interface Change {
  kind: ChangeKind;
  about: ChangeSubject;
  /** What it is called now, or was called when it is gone. */
  title: string;
  /** Each a sentence without its subject: "due date changed from 2 to 3 days". */
  says: readonly string[];
}

/** The change as one sentence: "Approve: due date changed from 2 to 3 days". */
export function changeInWords({ title, says }: Change): string {
  return `${title}: ${says.join("; ")}`;
}

import type { InterchangeProblem, ReportLine } from "../../problem";
import type { XmlAttribute, XmlElement } from "../../xml/xml-node";
import { type BpmnDocument, idOf, localPart } from "../document/index-document";
import type { Keys } from "./keys";

export type Understood = Set<XmlElement | XmlAttribute>;

/** What one reading of a document has gathered so far. */
export class Reading {
  readonly document: BpmnDocument;
  readonly report: ReportLine[] = [];
  readonly problems: InterchangeProblem[] = [];
  /** Extensions that something follows from, in the whole document; the others are named in the report. */
  readonly understood: Understood;
  readonly keys: Keys;
  /** Call activities: what they call, as the file names it. */
  readonly calls = new Map<string, string>();
  /** Business rule tasks: the decision that they ask, as the file names it. */
  readonly decisions = new Map<string, string>();
  /** Starts and user tasks: the form that they show, as the file names it. */
  readonly forms = new Map<string, string>();

  constructor(document: BpmnDocument, keys: Keys, understood: Understood) {
    this.document = document;
    this.understood = understood;
    this.keys = keys;
  }

  note(level: ReportLine["level"], element: XmlElement, message: string): void {
    this.report.push({ level, message, ...this.placed(element) });
  }

  refuse(element: XmlElement, message: string): void {
    this.problems.push({ message, ...this.placed(element) });
  }

  /** What a reference leads to. */
  find(reference: string | undefined): XmlElement | undefined {
    if (reference === undefined) return undefined;
    return this.document.byId.get(localPart(reference, this.document.byId));
  }

  /** The id of the nearest element around that has one, and the line. */
  private placed(element: XmlElement): { elementId?: string; line: number } {
    let named: XmlElement | null = element;
    while (named && idOf(named) === undefined) named = named.parent;
    const elementId = named ? idOf(named) : undefined;
    const { line } = this.document.placeOf(element);
    return { ...(elementId === undefined ? {} : { elementId }), line };
  }
}

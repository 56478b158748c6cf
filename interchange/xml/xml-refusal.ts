/** Ends the reading of a document; never leaves readXml. */
export class XmlRefusal extends Error {
  /** Index of the character. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Why a document cannot be read, in one sentence. Thrown inside this folder only; its doors answer with values. */
export class XmlFault extends Error {}

/** A server that must not work here, with a sentence for the operator that says why and what to do. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}

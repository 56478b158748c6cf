/** Thrown by a writer whose rows have changed since they were read; its transaction rolls back. */
export class StaleRevision extends Error {
  override readonly name = "StaleRevision";
  constructor() {
    super("Another process has changed an instance since it was read; nothing was written.");
  }
}

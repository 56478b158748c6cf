/** The turns that this server is taking. A second call for one of them joins it instead of taking another hand. */
export class RunningTurns {
  private readonly calls = new Map<string, boolean>();

  /** False when this turn is being taken already: it looks once more before it ends. */
  begin(key: string): boolean {
    const isNew = !this.calls.has(key);
    this.calls.set(key, !isNew);
    return isNew;
  }

  /** Whether somebody has called since the last time that this was asked. */
  takeCall(key: string): boolean {
    const wasCalled = this.calls.get(key) === true;
    this.calls.set(key, false);
    return wasCalled;
  }

  end(key: string): void {
    this.calls.delete(key);
  }
}

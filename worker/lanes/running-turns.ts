/** The turns that this server is taking. A second call for one of them joins it instead of taking another hand. */

/** For so long a lane that went back to the queue is left to it. With hands free the job comes sooner. */
const QUEUED_MS = 30;

export class RunningTurns {
  private readonly calls = new Map<string, boolean>();
  private readonly queuedAt = new Map<string, number>();

  /** False when this turn is being taken already: it looks once more before it ends. */
  begin(key: string): boolean {
    if (this.join(key)) return false;
    this.calls.set(key, false);
    this.queuedAt.delete(key);
    return true;
  }

  /** Makes a turn that is being taken look once more; false when it is not. */
  join(key: string): boolean {
    const isRunning = this.calls.has(key);
    if (isRunning) this.calls.set(key, true);
    return isRunning;
  }

  /** Whether somebody has called since the last time that this was asked. */
  takeCall(key: string): boolean {
    const wasCalled = this.calls.get(key) === true;
    this.calls.set(key, false);
    return wasCalled;
  }

  /** The turn's time was up and its lane has gone to the end of the queue. */
  markQueued(key: string): void {
    this.queuedAt.set(key, performance.now());
  }

  isQueued(key: string): boolean {
    const at = this.queuedAt.get(key);
    if (at === undefined) return false;
    const isRecent = performance.now() - at < QUEUED_MS;
    if (!isRecent) this.queuedAt.delete(key);
    return isRecent;
  }

  end(key: string): void {
    this.calls.delete(key);
  }
}

import type { Incoming } from "./draft-sync";

/** Hands what comes in to the editor of a draft, in order; what comes before there is one waits. */
export class IncomingFeed<Draft> {
  private waiting: Incoming<Draft>[] = [];
  private receiver: ((incoming: Incoming<Draft>) => void) | null = null;

  push(incoming: Incoming<Draft>): void {
    if (this.receiver) this.receiver(incoming);
    else this.waiting.push(incoming);
  }

  /** Gives what ends it. */
  connect(receiver: (incoming: Incoming<Draft>) => void): () => void {
    this.receiver = receiver;
    for (const incoming of this.waiting.splice(0)) receiver(incoming);
    return () => {
      this.receiver = null;
    };
  }
}

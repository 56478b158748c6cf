import type { KeptMessage, SimulatedInstance } from "./simulated-instance";

interface Subscription {
  instance: SimulatedInstance;
  token: number;
  kind: "message" | "signal";
  name: string;
  /** The empty key is the one of messages without a key. */
  key: string;
}

/**
 * Messages and those who wait for them, matched as the runtime does: a message to one subscription of its name and key, the
 * oldest first on both sides; a signal to everybody who waits at that moment.
 */
export class Exchange {
  private subscriptions: Subscription[] = [];
  private kept: KeptMessage[] = [];

  /** A token that waits again waits anew. */
  subscribe(subscription: Subscription): void {
    const { instance, token } = subscription;
    this.subscriptions = this.subscriptions.filter(
      (other) => other.instance !== instance || other.token !== token,
    );
    this.subscriptions.push(subscription);
  }

  send(message: KeptMessage): void {
    this.kept.push(message);
  }

  /** Pairs of messages and subscriptions that have found each other, and leave. */
  match(now: string): { message: KeptMessage; subscription: Subscription }[] {
    this.subscriptions = this.subscriptions.filter(isWaiting);
    this.kept = this.kept.filter((message) => Date.parse(message.expiresAt) > Date.parse(now));
    return [...this.kept].flatMap((message) => {
      const subscription = this.subscriptions.find(
        ({ kind, name, key }) => kind === "message" && name === message.name && key === message.key,
      );
      if (subscription === undefined) return [];
      this.kept = this.kept.filter((other) => other !== message);
      this.subscriptions = this.subscriptions.filter((other) => other !== subscription);
      return [{ message, subscription }];
    });
  }

  /** Messages that nobody waits for, the oldest first. */
  unclaimed(): readonly KeptMessage[] {
    return this.kept;
  }

  withdraw(message: KeptMessage): void {
    this.kept = this.kept.filter((other) => other !== message);
  }

  /** Who hears a signal that is sent now. */
  listeners(signal: string): Subscription[] {
    return this.subscriptions
      .filter(({ kind, name }) => kind === "signal" && name === signal)
      .filter(isWaiting);
  }
}

function isWaiting({ instance, token, kind }: Subscription): boolean {
  const { status, tokens } = instance.state;
  const found = tokens[token];
  return status === "running" && found?.wait === "event" && found.awaited?.kind === kind;
}

import type { DraftSubject } from "@/contracts/draft-subject";

/**
 * Brings word of drafts from the one line that a page has to the server to whoever edits one of them. News is a hint: what it
 * is about has to be asked for.
 */
export class DraftNews {
  private readonly listeners = new Map<string, Set<() => void>>();

  /** Gives what ends it. */
  listen({ kind, id }: DraftSubject, listener: () => void): () => void {
    const key = `${kind}:${id}`;
    const known = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, known.add(listener));
    return () => {
      known.delete(listener);
      if (known.size === 0) this.listeners.delete(key);
    };
  }

  /** Drafts as the server names them: `form:<id>`. */
  tell(drafts: readonly string[]): void {
    for (const draft of drafts) for (const listener of this.listeners.get(draft) ?? []) listener();
  }

  /** Some news was lost: anything may have changed. */
  tellAll(): void {
    this.tell([...this.listeners.keys()]);
  }
}

/** That of this page. */
export const draftNews = new DraftNews();

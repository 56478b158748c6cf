/** An action whose result is given again for so long; those who ask meanwhile wait for the same one. A failure is not kept. */
export function keepFresh<T>(freshMs: number, action: () => Promise<T>): () => Promise<T> {
  let kept: { result: Promise<T>; until: number } | undefined;
  return () => {
    if (kept === undefined || performance.now() > kept.until) {
      const result = action();
      const entry = { result, until: Number.POSITIVE_INFINITY };
      kept = entry;
      result.then(
        () => {
          entry.until = performance.now() + freshMs;
        },
        () => {
          entry.until = 0;
        },
      );
    }
    return kept.result;
  };
}

/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP. Later ones change nothing: Ctrl-C arrives twice, from the terminal and
 * forwarded by npm, and stopping has begun already.
 */
export function untilSignalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => resolve(signal));
    }
  });
}

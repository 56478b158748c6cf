/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP. Later ones change nothing: Ctrl-C arrives twice, from the terminal and
 * forwarded by npm, and stopping has begun already.
 */
export function untilSignalled(): { signalled: Promise<void>; isSignalled: () => boolean } {
  let received = false;
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        received = true;
        resolve();
      });
    }
  });
  return { signalled, isSignalled: () => received };
}

/** Milliseconds since 1970 with fractions, to compare moments of two processes on one machine. */
export const preciseNow = () => performance.timeOrigin + performance.now();

/**
 * Of Node, for every worker process. V8 lets the young generation grow to three times 64 MB on a large machine, and a worker
 * under full load fills it; half of that keeps it small (bench/README.md, memory).
 */
export const WORKER_FLAGS = ["--max-semi-space-size=32", "--import", "tsx"];

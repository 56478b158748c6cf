/**
 * Of Node, for every worker process. V8 lets the young generation grow to three times 64 MB on a large machine, and a worker
 * under full load fills it; half of that keeps it small (bench/README.md, memory).
 */
export const WORKER_FLAGS = ["--max-semi-space-size=32", "--import", "tsx"];

/**
 * Of glibc's allocator, for every worker process; whoever starts us may say otherwise. By itself it keeps what the buffers of
 * a full load took, in an arena for each thread; so it gives it back (bench/README.md, memory). Other systems ignore it.
 */
export function workerAllocator(env: NodeJS.ProcessEnv): Record<string, string> {
  return {
    MALLOC_ARENA_MAX: env.MALLOC_ARENA_MAX ?? "2",
    MALLOC_TRIM_THRESHOLD_: env.MALLOC_TRIM_THRESHOLD_ ?? "131072",
  };
}

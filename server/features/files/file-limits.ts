/** Bytes of one file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What multipart adds around a file: boundaries and part headers. */
export const MULTIPART_OVERHEAD_BYTES = 64 * 1024;

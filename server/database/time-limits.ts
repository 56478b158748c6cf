/** How long whoever asks PostgreSQL waits. All in milliseconds. */

/** PostgreSQL ends what runs for longer. */
export const QUERY_TIMEOUT = 30_000;
/** A query over a cut network would otherwise hang for ever. */
export const ANSWER_TIMEOUT = QUERY_TIMEOUT + 1_000;
export const CONNECT_TIMEOUT = 5_000;
export const TRANSACTION_TIMEOUT = 30_000;

/** A page that has not said anything for so long is gone. Pages say that they are there three times as often. */
export const FRESH_SECONDS = 30;

/** Then its row goes as well, with the next report of anybody of the tenant. */
export const KEPT_SECONDS = 120;

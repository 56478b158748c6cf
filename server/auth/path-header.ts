/** Carries the address of a page to its server components; set by proxy.ts. */
export const PATH_HEADER = "x-stepwell-path";

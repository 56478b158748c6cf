import { aggregate } from "./aggregate";

/** Numbers are added, and so are durations. */
export const collectSum = aggregate("Collect (sum)", "sum", null);

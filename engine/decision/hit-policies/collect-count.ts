import { aggregate } from "./aggregate";

/** How many rules fire. */
export const collectCount = aggregate("Collect (count)", "count", 0);

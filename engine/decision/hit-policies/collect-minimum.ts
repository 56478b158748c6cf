import { aggregate } from "./aggregate";

export const collectMinimum = aggregate("Collect (minimum)", "min", null);

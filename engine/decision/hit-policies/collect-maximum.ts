import { aggregate } from "./aggregate";

export const collectMaximum = aggregate("Collect (maximum)", "max", null);

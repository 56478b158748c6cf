import type { Field } from "@/contracts/form";
import { fieldRegistry } from "./fields/registry";

/** Whether something is asked, sent and kept; sections, pages and instructions are only to be read. */
export function holdsValue({ type }: Pick<Field, "type">): boolean {
  return fieldRegistry[type].reportType !== "none";
}

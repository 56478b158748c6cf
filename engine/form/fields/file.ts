import type { FieldEntry } from "../field-entry";
import { fileEntry } from "../file-list";

export const file: FieldEntry<"file"> = fileEntry;

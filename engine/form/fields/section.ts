import type { FieldEntry } from "../field-entry";
import { layoutEntry } from "../layout-entry";

export const section: FieldEntry<"section"> = layoutEntry;

import type { FieldEntry } from "../field-entry";
import { layoutEntry } from "../layout-entry";

export const page: FieldEntry<"page"> = layoutEntry;

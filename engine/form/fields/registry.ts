import type { FieldType } from "@/contracts/form";
import type { FieldEntry } from "../field-entry";
import { calculated } from "./calculated";
import { choice } from "./choice";
import { currency } from "./currency";
import { date } from "./date";
import { file } from "./file";
import { lineItems } from "./line-items";
import { longText } from "./long-text";
import { multiChoice } from "./multi-choice";
import { number } from "./number";
import { person } from "./person";
import { text } from "./text";
import { yesNo } from "./yes-no";

/** Every field type; one that is missing does not compile. */
export const fieldRegistry: Record<FieldType, FieldEntry> = {
  text,
  longText,
  number,
  currency,
  date,
  choice,
  multiChoice,
  yesNo,
  person,
  file,
  lineItems,
  calculated,
};

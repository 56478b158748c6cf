import type { FieldType } from "@/contracts/form";
import type { FieldView, FieldViews } from "../field-view";
import { calculatedView } from "./calculated";
import { choiceView } from "./choice";
import { currencyView } from "./currency";
import { dateView } from "./date";
import { fileView } from "./file";
import { lineItemsView } from "./line-items";
import { longTextView } from "./long-text";
import { multiChoiceView } from "./multi-choice";
import { numberView } from "./number";
import { personView } from "./person";
import { textView } from "./text";
import { yesNoView } from "./yes-no";

/** Every field type, in the order of the palette. A type that is missing here does not compile. */
export const fieldViews: FieldViews = {
  text: textView,
  longText: longTextView,
  number: numberView,
  currency: currencyView,
  date: dateView,
  choice: choiceView,
  multiChoice: multiChoiceView,
  yesNo: yesNoView,
  person: personView,
  file: fileView,
  lineItems: lineItemsView,
  calculated: calculatedView,
};

export function fieldView<Type extends FieldType>(type: Type): FieldView<Type> {
  return fieldViews[type];
}

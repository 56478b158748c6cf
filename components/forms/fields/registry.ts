import type { FieldType } from "@/contracts/form";
import type { FieldView, FieldViews } from "../field-view";
import { addressView } from "./address";
import { calculatedView } from "./calculated";
import { choiceView } from "./choice";
import { currencyView } from "./currency";
import { dateView } from "./date";
import { dateRangeView } from "./date-range";
import { dateTimeView } from "./date-time";
import { dropdownView } from "./dropdown";
import { emailView } from "./email";
import { fileView } from "./file";
import { groupView } from "./group";
import { hiddenView } from "./hidden";
import { imageView } from "./image";
import { instructionsView } from "./instructions";
import { lineItemsView } from "./line-items";
import { longTextView } from "./long-text";
import { lookupView } from "./lookup";
import { matrixView } from "./matrix";
import { multiChoiceView } from "./multi-choice";
import { numberView } from "./number";
import { pageView } from "./page";
import { percentView } from "./percent";
import { personView } from "./person";
import { phoneView } from "./phone";
import { ratingView } from "./rating";
import { richTextView } from "./rich-text";
import { sectionView } from "./section";
import { signatureView } from "./signature";
import { textView } from "./text";
import { timeView } from "./time";
import { urlView } from "./url";
import { yesNoView } from "./yes-no";

/** Every field type, in the order of the palette. A type that is missing here does not compile. */
export const fieldViews: FieldViews = {
  text: textView,
  longText: longTextView,
  richText: richTextView,
  email: emailView,
  phone: phoneView,
  url: urlView,
  number: numberView,
  currency: currencyView,
  percent: percentView,
  calculated: calculatedView,
  date: dateView,
  time: timeView,
  dateTime: dateTimeView,
  dateRange: dateRangeView,
  choice: choiceView,
  multiChoice: multiChoiceView,
  dropdown: dropdownView,
  yesNo: yesNoView,
  rating: ratingView,
  matrix: matrixView,
  person: personView,
  group: groupView,
  address: addressView,
  file: fileView,
  image: imageView,
  signature: signatureView,
  lineItems: lineItemsView,
  lookup: lookupView,
  section: sectionView,
  page: pageView,
  instructions: instructionsView,
  hidden: hiddenView,
};

export function fieldView<Type extends FieldType>(type: Type): FieldView<Type> {
  return fieldViews[type];
}

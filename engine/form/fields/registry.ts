import type { FieldType } from "@/contracts/form";
import type { FieldEntry } from "../field-entry";
import { address } from "./address";
import { calculated } from "./calculated";
import { choice } from "./choice";
import { currency } from "./currency";
import { date } from "./date";
import { dateRange } from "./date-range";
import { dateTime } from "./date-time";
import { dropdown } from "./dropdown";
import { email } from "./email";
import { file } from "./file";
import { group } from "./group";
import { hidden } from "./hidden";
import { image } from "./image";
import { instructions } from "./instructions";
import { lineItems } from "./line-items";
import { longText } from "./long-text";
import { lookup } from "./lookup";
import { matrix } from "./matrix";
import { multiChoice } from "./multi-choice";
import { number } from "./number";
import { page } from "./page";
import { percent } from "./percent";
import { person } from "./person";
import { phone } from "./phone";
import { rating } from "./rating";
import { richText } from "./rich-text";
import { section } from "./section";
import { signature } from "./signature";
import { text } from "./text";
import { time } from "./time";
import { url } from "./url";
import { yesNo } from "./yes-no";

/** Every field type; one that is missing does not compile. */
export const fieldRegistry: Record<FieldType, FieldEntry> = {
  text,
  longText,
  richText,
  email,
  phone,
  url,
  number,
  currency,
  percent,
  rating,
  calculated,
  date,
  time,
  dateTime,
  dateRange,
  choice,
  multiChoice,
  dropdown,
  lookup,
  yesNo,
  matrix,
  person,
  group,
  address,
  file,
  image,
  signature,
  lineItems,
  hidden,
  section,
  page,
  instructions,
};

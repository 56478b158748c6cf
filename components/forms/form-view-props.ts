import type { ReactNode } from "react";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import type { FormEnvironment } from "./form-environment";
import type { PathErrors } from "./form-errors";

export type FormViewProps = {
  definition: FormDefinition;
  mode?: "edit" | "read";
  /** With `onChange` the caller holds the values; `defaultValues` only begins with them. */
  values?: Variables;
  defaultValues?: Variables;
  onChange?: (values: Variables) => void;
  /** Keys that can be changed here; absent: all. The others are shown. */
  editableFields?: readonly string[];
  /** Keys that are not shown here. */
  hiddenFields?: readonly string[];
  /** Keys that are required here, beside those that the form requires. */
  requiredFields?: readonly string[];
  /** What the server complained about, by path. */
  errors?: PathErrors;
  /**
   * Gets what is to be sent, once everything is in order, and the value of the button that was pressed. A button with
   * `formNoValidate` sends without the check. A promise keeps the buttons from being pressed twice.
   */
  onSubmit?: (submission: Variables, button: string | null) => unknown;
  submitLabel?: string;
  /** Takes the place of the submit button: several `<Button type="submit" value="approve">`. */
  actions?: ReactNode;
  /** The buttons stay in sight at the lower edge of what scrolls. */
  stickyActions?: boolean;
  /** People and files. */
  environment?: FormEnvironment;
  /** For `today()` in rules; the member's own by default. */
  timeZone?: string;
  /** The language to show it in; absent: the reader's, with a choice where the form has several. */
  language?: string;
  /** Title and description of the form on top. */
  showTitle?: boolean;
  className?: string;
};

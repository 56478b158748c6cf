/** Which fields a step shows and lets people change. */
export interface StepFields {
  /** Keys that may be changed here; absent: all. */
  editableFields?: readonly string[] | undefined;
  /** Keys that are not shown here, and so cannot be changed. */
  hiddenFields?: readonly string[] | undefined;
  /** Keys that are required here, beside those that the form requires. */
  requiredFields?: readonly string[] | undefined;
}

/** Just that of what an element says. */
export function stepFieldsOf<Lists extends StepFields>(
  lists: Lists,
): Pick<Lists, "editableFields" | "hiddenFields" | "requiredFields"> {
  const { editableFields, hiddenFields, requiredFields } = lists;
  return { editableFields, hiddenFields, requiredFields };
}

/** Whether the step lets people change a field. */
export function editableAt({ editableFields, hiddenFields }: StepFields): (key: string) => boolean {
  const editable = editableFields === undefined ? null : new Set(editableFields);
  const hidden = new Set(hiddenFields);
  return (key) => (editable === null || editable.has(key)) && !hidden.has(key);
}

"use client";

import { SourceEditor, type SourceEditorProps } from "@/components/expressions/source-editor";
import type { Column } from "@/contracts/form";
import { useFormPlace } from "./available-names";

type ExpressionSettingProps = Omit<SourceEditorProps, "place" | "kind" | "multiline"> & {
  /** Other columns of the same row. */
  row?: readonly Column[];
};

/** An expression over the form's fields. */
export function ExpressionSetting({ row, ...field }: ExpressionSettingProps) {
  return <SourceEditor kind="expression" multiline place={useFormPlace(row)} {...field} />;
}

"use client";

import { SourceEditor, type SourceEditorProps } from "@/components/expressions/source-editor";
import type { NameInScope } from "../../scope/name-in-scope";
import { useExpressionPlace } from "./use-expression-place";

type SourceFieldProps = Omit<SourceEditorProps, "place" | "kind"> & {
  names: readonly NameInScope[];
  as: SourceEditorProps["kind"];
};

/** An expression, or a text with expressions, at an element of the process. */
export function SourceField({ names, as, ...field }: SourceFieldProps) {
  return <SourceEditor kind={as} place={useExpressionPlace(names)} {...field} />;
}

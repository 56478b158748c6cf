"use client";

import { ConditionEditor } from "@/components/conditions/condition-editor";
import type { NameInScope } from "../../scope/name-in-scope";
import { useExpressionPlace } from "./use-expression-place";

type ConditionFieldProps = {
  label: string;
  value: string;
  onChange: (source: string) => void;
  names: readonly NameInScope[];
  error?: string | undefined;
  help?: string | undefined;
  needed?: boolean;
};

/** A condition at an element or flow of the process. */
export function ConditionField({ names, ...field }: ConditionFieldProps) {
  return <ConditionEditor subjects={names} place={useExpressionPlace(names)} {...field} />;
}

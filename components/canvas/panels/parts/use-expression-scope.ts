"use client";

import { useMemo } from "react";
import type { ExpressionScope } from "@/components/expressions/expression-scope";
import { anyType } from "@/engine/expression/types/feel-type";
import { useEditorState } from "../../editor/editor-context";
import type { NameInScope } from "../../scope/name-in-scope";

/** The types of all that the process knows; offered are the names that are set when the element is reached. */
export function useExpressionScope(names: readonly NameInScope[]): ExpressionScope {
  const { types } = useEditorState();
  return useMemo(() => {
    const roots = names.map(({ path }) => path.split(".", 1)[0] ?? path);
    return {
      types: { ...Object.fromEntries(roots.map((name) => [name, anyType])), ...types },
      labels: Object.fromEntries(names.map(({ path, label, origin }) => [path, `${label} · ${origin}`])),
      offered: new Set(roots),
    };
  }, [names, types]);
}

"use client";

import { useMemo } from "react";
import type { ExpressionPlace } from "@/components/expressions/expression-place";
import { anyType } from "@/engine/expression/types/feel-type";
import { useEditorState } from "../../editor/editor-context";
import type { NameInScope } from "../../scope/name-in-scope";

/** The types of all that the process knows; offered are the names that are set when the element is reached. */
export function useExpressionPlace(names: readonly NameInScope[]): ExpressionPlace {
  const { types } = useEditorState();
  return useMemo(() => {
    const roots = names.map(({ path }) => path.split(".", 1)[0] ?? path);
    const scope = {
      types: { ...Object.fromEntries(roots.map((name) => [name, anyType])), ...types },
      labels: Object.fromEntries(names.map(({ path, label, origin }) => [path, `${label} · ${origin}`])),
      offered: new Set(roots),
    };
    return { scope, names };
  }, [names, types]);
}

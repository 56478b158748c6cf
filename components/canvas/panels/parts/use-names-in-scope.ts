"use client";

import { useMemo } from "react";
import { useEditorState } from "../../editor/editor-context";
import type { NameInScope } from "../../scope/name-in-scope";
import { namesInScope } from "../../scope/names-in-scope";

export function useNamesInScope(element: string): NameInScope[] {
  const { definition, directory } = useEditorState();
  return useMemo(() => {
    const forms = Object.fromEntries(directory.forms.map((form) => [form.id, form.definition]));
    const tables = new Map(directory.dataTables.map((table) => [table.id, table]));
    return namesInScope(definition, element, forms, tables);
  }, [definition, directory, element]);
}

"use client";

import { useMemo } from "react";
import { useEditorState } from "../../editor/editor-context";
import { type NameInScope, namesInScope } from "../../scope/names-in-scope";

export function useNamesInScope(element: string): NameInScope[] {
  const { definition, directory } = useEditorState();
  return useMemo(() => {
    const forms = Object.fromEntries(directory.forms.map((form) => [form.id, form.definition]));
    return namesInScope(definition, element, forms);
  }, [definition, directory, element]);
}

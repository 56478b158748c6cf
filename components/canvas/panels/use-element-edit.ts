"use client";

import { useCallback } from "react";
import type { ElementOf, ElementType } from "@/contracts/process";
import { updateElement } from "../commands/update-element";
import { useEditorActions, useEditorState } from "../editor/editor-context";
import { isShownAtField } from "./shown-at-field";

/** Changes settings of one element; typing in one setting is one step of undo. */
export function useElementEdit<Type extends ElementType>(element: ElementOf<Type>) {
  const { edit } = useEditorActions();
  const { id } = element;
  return useCallback(
    (change: Partial<Omit<ElementOf<Type>, "id" | "type">>) =>
      edit(
        (definition) => updateElement<Type>(definition, id, change),
        `${id}.${Object.keys(change).join()}`,
      ),
    [edit, id],
  );
}

/** The first error in a setting of the element, for its field. */
export function useSettingError(element: string, setting: string): string | undefined {
  const { problems } = useEditorState();
  return problems.find(
    (problem) => isShownAtField(problem) && problem.element === element && problem.setting === setting,
  )?.message;
}

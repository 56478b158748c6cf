"use client";

import { useCallback } from "react";
import type { Element, ElementOf, ElementType } from "@/contracts/process";
import { withSetting } from "@/engine/settings/setting-value";
import { changeElement, updateElement } from "../commands/update-element";
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

/** Changes settings by their paths; all that are given at once are one step of undo. */
export function useSettingEdit(id: string) {
  const { edit } = useEditorActions();
  return useCallback(
    (changes: readonly { path: string; value: unknown }[]) =>
      edit(
        (definition) => changeElement(definition, id, (element) => withSettings(element, changes)),
        `${id}.${changes.map(({ path }) => path).join()}`,
      ),
    [edit, id],
  );
}

function withSettings(element: Element, changes: readonly { path: string; value: unknown }[]): Element {
  let changed = element;
  for (const { path, value } of changes) changed = withSetting(changed, path, value);
  return changed;
}

/** The first error in a setting of the element, for its field. */
export function useSettingError(element: string, setting: string): string | undefined {
  const { problems } = useEditorState();
  return problems.find(
    (problem) => isShownAtField(problem) && problem.element === element && problem.setting === setting,
  )?.message;
}

"use client";

import { useEffect } from "react";
import { shortcutRegistry } from "@/components/ui/shortcut-registry";
import type { Action, ActionContext } from "./actions/action-registry";

/** Puts the keys of the actions in force while the frame is there. */
export function ActionShortcuts({
  actions,
  context,
}: {
  actions: readonly Action[];
  context: ActionContext;
}) {
  useEffect(() => {
    const removals = actions.flatMap((action) =>
      action.keys
        ? [
            shortcutRegistry.add({
              keys: action.keys,
              label: action.label,
              group: action.group,
              run: () => action.run(context),
            }),
          ]
        : [],
    );
    return () => {
      for (const remove of removals) remove();
    };
  }, [actions, context]);
  return null;
}

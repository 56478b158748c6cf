"use client";

import { Fragment } from "react";
import { elementTitle } from "@/engine/elements/element-title";
import { useEditorActions, useEditorState } from "./editor-context";

/** So many steps are shown; the last ones, where it goes wrong. */
const shownSteps = 6;

/** The elements on the way to where a problem happens; each leads to its element. */
export function ProblemWay({ path }: { path: readonly string[] }) {
  const { definition } = useEditorState();
  const { select } = useEditorActions();
  const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
  const steps = path.filter((id) => titles.has(id));
  if (steps.length === 0) return null;
  return (
    <p className="pl-6 text-xs">
      The way there: {steps.length > shownSteps && "… → "}
      {steps.slice(-shownSteps).map((id, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way can come by an element twice
        <Fragment key={index}>
          {index > 0 && " → "}
          <button
            type="button"
            className="underline underline-offset-2"
            onClick={() => select({ kind: "element", id })}
          >
            {titles.get(id)}
          </button>
        </Fragment>
      ))}
    </p>
  );
}

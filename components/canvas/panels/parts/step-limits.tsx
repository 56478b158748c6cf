"use client";

import type { Element, ElementType } from "@/contracts/process";
import { hasBorder } from "@/engine/definition/has-border";
import { withSetting } from "@/engine/settings/setting-value";
import { changeElement } from "../../commands/update-element";
import { useEditorActions } from "../../editor/editor-context";
import { ThrottleFields, type Throttles } from "./throttle-fields";

/** Steps that are done as soon as they begin leave nothing to limit. */
const instant: readonly ElementType[] = ["setValues", "manualTask", "businessRuleTask", "sendTask"];

export const canBeLimited = (type: ElementType): boolean => hasBorder(type) && !instant.includes(type);

/** How many requests may be in the step at a time, or begin it in a period. */
export function StepLimits({ element }: { element: Element }) {
  const { edit } = useEditorActions();
  const value: Throttles = {
    concurrency: "concurrency" in element ? element.concurrency : undefined,
    rateLimit: "rateLimit" in element ? element.rateLimit : undefined,
  };
  const change = (part: Throttles, key: string) =>
    edit(
      (definition) =>
        changeElement(definition, element.id, (current) =>
          Object.entries(part).reduce((changed, [name, next]) => withSetting(changed, name, next), current),
        ),
      `${element.id}.${key}`,
    );
  const isSet = value.concurrency !== undefined || value.rateLimit !== undefined;
  return (
    <details open={isSet || undefined} className="border-t py-3">
      <summary className="rounded-xs font-semibold text-sm hover:text-strong">Limits</summary>
      <div className="grid gap-3 pt-3">
        <p className="text-muted text-sm">
          What is over the limit waits here for its turn, first come, first served.
        </p>
        <ThrottleFields element={element.id} prefix="" value={value} onChange={change} />
      </div>
    </details>
  );
}

"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Loop, LoopOf } from "@/contracts/loop";
import type { Element } from "@/contracts/process";
import { withSetting } from "@/engine/settings/setting-value";
import { changeElement } from "../../commands/update-element";
import { useEditorActions } from "../../editor/editor-context";
import { useSettingError } from "../use-element-edit";
import { ConditionField } from "./condition-field";
import { EntryLoopFields } from "./entry-loop-fields";
import { PanelSection } from "./panel-section";
import { useNamesInScope } from "./use-names-in-scope";

const ways = [
  { value: "once", label: "Once" },
  { value: "standard", label: "While a condition holds" },
  { value: "multiInstance", label: "For each entry of a list" },
] as const;

const beginnings: Record<Loop["kind"], Loop> = {
  standard: { kind: "standard", condition: "", testBefore: false, maximum: 1000 },
  multiInstance: { kind: "multiInstance", mode: "parallel", collection: "", itemVariable: "entry" },
};

/** How often an activity is done. */
export function LoopSection({ element }: { element: Element }) {
  const { edit } = useEditorActions();
  const loop = "loop" in element ? element.loop : undefined;
  const change = (next: Loop | undefined, key?: string) =>
    edit(
      (definition) => changeElement(definition, element.id, (current) => withSetting(current, "loop", next)),
      key && `${element.id}.loop.${key}`,
    );
  return (
    <PanelSection title="Repeat">
      <Field label="How often">
        <Select
          options={ways}
          value={loop?.kind ?? "once"}
          onValueChange={(way) => change(way === "once" ? undefined : beginnings[way])}
        />
      </Field>
      {loop?.kind === "standard" && (
        <ConditionLoopFields
          element={element.id}
          loop={loop}
          onChange={(part) => change({ ...loop, ...part }, Object.keys(part).join())}
        />
      )}
      {loop?.kind === "multiInstance" && (
        <EntryLoopFields
          element={element.id}
          loop={loop}
          onChange={(part) => change(withoutEmpty({ ...loop, ...part }), Object.keys(part).join())}
        />
      )}
    </PanelSection>
  );
}

/** What may be left out is taken away when it is emptied. */
function withoutEmpty({
  completionCondition,
  output,
  outputCollection,
  ...loop
}: LoopOf<"multiInstance">): Loop {
  return {
    ...loop,
    ...(completionCondition && { completionCondition }),
    ...(output && { output }),
    ...(outputCollection && { outputCollection }),
  };
}

type ConditionLoopFieldsProps = {
  element: string;
  loop: LoopOf<"standard">;
  onChange: (part: Partial<LoopOf<"standard">>) => void;
};

function ConditionLoopFields({ element, loop, onChange }: ConditionLoopFieldsProps) {
  const names = useNamesInScope(element);
  const error = useSettingError(element, "loop.condition");
  return (
    <>
      <ConditionField
        label="Again while"
        needed
        value={loop.condition}
        onChange={(condition) => onChange({ condition })}
        names={names}
        error={error}
      />
      <Checkbox
        checked={loop.testBefore}
        onCheckedChange={(on) => onChange({ testBefore: on === true })}
        hint="Off: it is done at least once."
      >
        Ask before the first round already
      </Checkbox>
      <Field label="Rounds at most" help="Then it stops and waits for repair." className="w-40">
        <Input
          type="number"
          min={1}
          max={10000}
          value={loop.maximum}
          onChange={({ target }) =>
            onChange({ maximum: Math.min(10000, Math.max(1, Math.round(target.valueAsNumber || 1))) })
          }
        />
      </Field>
    </>
  );
}

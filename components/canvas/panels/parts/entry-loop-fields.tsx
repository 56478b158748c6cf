"use client";

import { useMemo } from "react";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SteadyInput } from "@/components/ui/steady-input";
import type { LoopOf } from "@/contracts/loop";
import type { NameInScope } from "../../scope/name-in-scope";
import { useSettingError } from "../use-element-edit";
import { ConditionField } from "./condition-field";
import { SourceField } from "./source-field";
import { toKey } from "./to-key";
import { useNamesInScope } from "./use-names-in-scope";

const modes = [
  { value: "parallel", label: "All at once" },
  { value: "sequential", label: "One by one" },
] as const;

const counts: readonly NameInScope[] = [
  { path: "completedCount", label: "Rounds done", origin: "This loop", kind: "number" },
  { path: "totalCount", label: "Rounds in all", origin: "This loop", kind: "number" },
];

type EntryLoopFieldsProps = {
  element: string;
  loop: LoopOf<"multiInstance">;
  onChange: (part: Partial<LoopOf<"multiInstance">>) => void;
};

/** For each entry of a list: which list, what an entry is called, and what is kept of the rounds. */
export function EntryLoopFields({ element, loop, onChange }: EntryLoopFieldsProps) {
  const names = useNamesInScope(element);
  const { itemVariable } = loop;
  const lists = names.filter(
    ({ kind, path }) => (kind === "rows" || kind === "list") && path !== itemVariable,
  );
  const known = useMemo(() => [...counts, ...names], [names]);
  const errors = {
    collection: useSettingError(element, "loop.collection"),
    condition: useSettingError(element, "loop.completionCondition"),
    output: useSettingError(element, "loop.output"),
  };
  return (
    <>
      <SourceField
        label="List"
        as="expression"
        names={lists}
        value={loop.collection}
        onChange={(collection) => onChange({ collection })}
        placeholder="items"
        help="Line items, several choices, or a number of rounds."
        error={errors.collection}
      />
      <Field label="Order" group>
        <SegmentedControl
          aria-label="Order"
          segments={modes}
          value={loop.mode}
          onValueChange={(mode) => onChange({ mode })}
        />
      </Field>
      <Field label="Each entry is called" help={`Use it inside, such as ${itemVariable}.amount.`}>
        <SteadyInput
          value={itemVariable}
          keep={toKey}
          onChange={(variable) => onChange({ itemVariable: variable })}
        />
      </Field>
      <details open={loop.output !== undefined || loop.completionCondition !== undefined || undefined}>
        <summary className="rounded-xs font-medium text-muted text-sm hover:text-strong">
          Keep results, stop early
        </summary>
        <div className="grid gap-3 pt-3">
          <SourceField
            label="Keep of each round"
            as="expression"
            names={names}
            value={loop.output ?? ""}
            onChange={(output) =>
              onChange({
                output,
                outputCollection: output ? (loop.outputCollection ?? "results") : undefined,
              })
            }
            help="What else a round writes stays in the round."
            error={errors.output}
          />
          {loop.output !== undefined && (
            <Field label="In the list" help="Later steps use it by this name.">
              <SteadyInput
                value={loop.outputCollection ?? ""}
                keep={toKey}
                onChange={(outputCollection) => onChange({ outputCollection })}
              />
            </Field>
          )}
          <ConditionField
            label="Stop when"
            help="Asked after each round; when it holds, the others are called off."
            names={known}
            value={loop.completionCondition ?? ""}
            onChange={(completionCondition) => onChange({ completionCondition })}
            error={errors.condition}
          />
        </div>
      </details>
    </>
  );
}

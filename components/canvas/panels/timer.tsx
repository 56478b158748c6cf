"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ElementView } from "./element-view";
import { DurationField } from "./parts/duration-field";
import { NextTimes } from "./parts/next-times";
import { PanelSection } from "./parts/panel-section";
import { SourceField } from "./parts/source-field";
import { useNamesInScope } from "./parts/use-names-in-scope";
import { useElementEdit, useSettingError } from "./use-element-edit";

const ways = [
  { value: "duration", label: "For a time" },
  { value: "until", label: "Until a moment" },
] as const;

export const timer: ElementView<"timer"> = {
  Panel: function TimerPanel({ element }) {
    const change = useElementEdit<"timer">(element);
    const names = useNamesInScope(element.id);
    const durationError = useSettingError(element.id, "duration");
    const untilError = useSettingError(element.id, "until");
    const way = element.until === undefined ? "duration" : "until";
    const choose = (next: "duration" | "until") =>
      change(
        next === "duration" ? { duration: "P1D", until: undefined } : { duration: undefined, until: "" },
      );
    return (
      <PanelSection>
        <Field label="Wait" group>
          <SegmentedControl aria-label="Wait" segments={ways} value={way} onValueChange={choose} />
        </Field>
        {way === "duration" ? (
          <>
            <DurationField
              label="Duration"
              value={element.duration ?? "P1D"}
              onChange={(duration) => change({ duration, until: undefined })}
              error={durationError}
            />
            <Checkbox
              checked={element.workingTime ?? false}
              onCheckedChange={(checked) => change({ workingTime: checked === true || undefined })}
              hint="Hours and days of the workspace's calendar."
            >
              Only working time counts
            </Checkbox>
          </>
        ) : (
          <SourceField
            label="Moment"
            as="expression"
            names={names}
            value={element.until ?? ""}
            onChange={(until) => change({ until, duration: undefined })}
            help='An expression that gives a date and time, such as needed_by - duration("P3D").'
            error={untilError}
          />
        )}
        <NextTimes timer={element} />
      </PanelSection>
    );
  },
};

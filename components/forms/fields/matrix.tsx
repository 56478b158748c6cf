import { Grid3x3 } from "lucide-react";
import { MatrixControl } from "@/components/forms/matrix/matrix-control";
import { MatrixRead } from "@/components/forms/matrix/matrix-read";
import { OptionsSetting } from "@/components/forms/settings/options-setting";
import { QuestionsSetting } from "@/components/forms/settings/questions-setting";
import type { FieldView, SettingsProps } from "../field-view";

function MatrixEssentials({ field, onChange, problems }: SettingsProps<"matrix">) {
  return (
    <>
      <QuestionsSetting rows={field.rows} onChange={(rows) => onChange({ rows })} error={problems.rows} />
      <OptionsSetting
        label="Scale"
        options={field.scale}
        onChange={(scale) => onChange({ scale })}
        error={problems.scale}
        most={11}
      />
    </>
  );
}

export const matrixView: FieldView<"matrix"> = {
  label: "Scale matrix",
  description: "Several questions answered on the same scale",
  icon: Grid3x3,
  group: "choice",
  keywords: ["likert", "survey", "grid", "agreement", "satisfaction", "scale"],
  initial: {
    rows: [
      { key: "question_1", label: "Question 1" },
      { key: "question_2", label: "Question 2" },
    ],
    scale: [
      { value: "disagree", label: "Disagree" },
      { value: "neutral", label: "Neutral" },
      { value: "agree", label: "Agree" },
    ],
  },
  isGroup: () => true,
  Control: MatrixControl,
  Read: MatrixRead,
  Essentials: MatrixEssentials,
};

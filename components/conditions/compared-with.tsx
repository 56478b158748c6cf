"use client";

import { ArrowLeftRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { ListSelect } from "@/components/ui/list-select";
import { comparableWith, type Sentence } from "@/engine/condition/condition";
import type { Subject } from "@/engine/condition/subject";
import { ValueInput } from "./value-input";

type ComparedWithProps = {
  /** Of the sentence, such as "Condition 1". */
  name: string;
  sentence: Sentence;
  subject: Subject | undefined;
  subjects: readonly Subject[];
  onChange: (sentence: Sentence) => void;
};

/** A value, or another field of the same kind. */
export function ComparedWith({ name, sentence, subject, subjects, onChange }: ComparedWithProps) {
  const { withField, value, ...said } = sentence;
  const others = subject ? comparableWith(subject, sentence.operator, subjects) : [];
  const change = (next: string) => onChange({ ...sentence, value: next });
  const turn = () =>
    onChange(withField ? { ...said, value: "" } : { ...said, value: others[0]?.path ?? "", withField: true });
  return (
    <div className="flex min-w-0 items-center gap-1">
      {withField ? (
        <ListSelect
          label={`${name}: value`}
          options={others.map(({ path, label }) => ({ value: path, label }))}
          value={value}
          onChange={change}
        />
      ) : (
        <ValueInput
          label={`${name}: value`}
          kind={sentence.kind}
          options={subject?.options}
          value={value}
          onChange={change}
        />
      )}
      {(others.length > 0 || withField) && (
        <IconButton
          icon={ArrowLeftRight}
          label={`${name}: compare with a ${withField ? "value" : "field"}`}
          size="sm"
          onClick={turn}
        />
      )}
    </div>
  );
}

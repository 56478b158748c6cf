"use client";

import { X } from "lucide-react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { ListSelect } from "@/components/ui/list-select";
import { Select } from "@/components/ui/select";
import type { RuleEffect, RuleEffectKind } from "@/contracts/form-rule";
import type { Subject } from "@/engine/condition/subject";
import { whyUnsuited } from "@/engine/form/check-rules";
import { useBuilder } from "../builder/builder-context";
import { effectKinds } from "./rule-words";
import { SetValue } from "./set-value";

const kinds: readonly RuleEffectKind[] = ["show", "require", "enable", "set", "refuse"];
const kindOptions = kinds.map((kind) => ({ value: kind, ...effectKinds[kind] }));

type EffectRowProps = {
  number: number;
  effect: RuleEffect;
  subjects: readonly Subject[];
  errors: { field?: string | undefined; value?: string | undefined; message?: string | undefined };
  onChange: (effect: RuleEffect) => void;
  onRemove?: () => void;
};

/** "[Show] [Director]", "[Set] [Account] [to 4210]", "[Refuse] [Until] [with a message]". */
export function EffectRow({ number, effect, subjects, errors, onChange, onRemove }: EffectRowProps) {
  const { state } = useBuilder();
  const fields = state.draft.entries.map((entry) => entry.field);
  const suited = fields.filter(
    (field) => field.key === effect.field || whyUnsuited(effect.kind, field) === null,
  );
  const subject = subjects.find(({ path }) => path === effect.field);
  return (
    <div className="grid gap-1.5 rounded-md border p-2">
      <div className="flex items-center gap-1">
        <Select
          aria-label={`Effect ${number}`}
          options={kindOptions}
          value={effect.kind}
          onValueChange={(kind) => onChange(effectOfKind(kind, effect))}
        />
        {onRemove && <IconButton icon={X} label={`Remove effect ${number}`} size="sm" onClick={onRemove} />}
      </div>
      <ListSelect
        label={`Effect ${number} field`}
        options={suited.map((field) => ({ value: field.key, label: field.label || field.key }))}
        value={effect.field}
        onChange={(field) => onChange({ ...effect, field })}
      />
      {errors.field && <p className="text-danger-text text-sm">{errors.field}</p>}
      {effect.kind === "set" && (
        <SetValue
          label={`Effect ${number} value`}
          source={effect.value}
          subject={subject}
          onChange={(value) => onChange({ ...effect, value })}
          error={errors.value}
        />
      )}
      {effect.kind === "refuse" && (
        <Field label="What people should do" error={errors.message}>
          <Input
            value={effect.message}
            maxLength={300}
            placeholder="Choose a day after From."
            onChange={({ target }) => onChange({ ...effect, message: target.value })}
          />
        </Field>
      )}
    </div>
  );
}

function effectOfKind(kind: RuleEffectKind, { field }: RuleEffect): RuleEffect {
  if (kind === "set") return { kind, field, value: "" };
  return kind === "refuse" ? { kind, field, message: "" } : { kind, field };
}

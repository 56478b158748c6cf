"use client";

import { ChevronRight, CircleAlert, Plus, Trash2 } from "lucide-react";
import { ConditionEditor } from "@/components/conditions/condition-editor";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useLocale } from "@/components/ui/locale-provider";
import { toast } from "@/components/ui/toast";
import type { FormRule, RuleEffect } from "@/contracts/form-rule";
import type { Subject } from "@/engine/condition/subject";
import { useBuilder } from "../builder/builder-context";
import type { RuleEntry } from "../builder/draft";
import { useFormPlace } from "../settings/available-names";
import { EffectRow } from "./effect-row";
import { ruleWords } from "./rule-words";

type RuleCardProps = { entry: RuleEntry; index: number; open: boolean; subjects: readonly Subject[] };

/** One rule: the sentence, and below it what it is made of while it is open. */
export function RuleCard({ entry, index, open, subjects }: RuleCardProps) {
  const { problems, run, undo, showRules } = useBuilder();
  const { language } = useLocale();
  const formPlace = useFormPlace();
  const { id, rule } = entry;
  const place = `rules[${index}].`;
  const own = problems.filter(({ setting }) => setting?.startsWith(place));
  const errorAt = (path: string) => own.find(({ setting }) => setting === `${place}${path}`)?.message;
  const change = (patch: Partial<FormRule>) => run({ type: "changeRule", id, patch });
  const sentence = ruleWords(rule, { subjects, locale: language });
  const remove = () => {
    run({ type: "removeRule", id });
    toast.info("The rule was deleted", { undo });
  };
  return (
    <div className={cn("rounded-md border", open && "border-accent", own.length > 0 && "border-danger")}>
      <div className="flex items-start gap-1 p-1.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => showRules(true, open ? null : id)}
          className="flex min-w-0 flex-1 items-start gap-1.5 rounded-sm p-1 text-left text-sm text-strong hover:bg-hover"
        >
          <ChevronRight
            aria-hidden="true"
            className={cn("mt-0.5 size-3.5 shrink-0 text-muted transition-transform", open && "rotate-90")}
          />
          <span className="min-w-0 break-words">{sentence}</span>
        </button>
        <IconButton icon={Trash2} label={`Delete rule ${index + 1}`} size="sm" onClick={remove} />
      </div>
      {!open && own[0] && (
        <p className="flex items-start gap-1.5 px-2.5 pb-2 text-danger-text text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {own[0].message}
        </p>
      )}
      {open && (
        <div className="grid gap-3 border-t p-2.5">
          <EffectList rule={rule} subjects={subjects} errorAt={errorAt} onChange={change} />
          <ConditionEditor
            label="When"
            value={rule.when}
            onChange={(when) => change({ when })}
            subjects={subjects}
            place={formPlace}
            error={errorAt("when")}
            needed
          />
        </div>
      )}
    </div>
  );
}

type EffectListProps = {
  rule: FormRule;
  subjects: readonly Subject[];
  errorAt: (path: string) => string | undefined;
  onChange: (patch: Partial<FormRule>) => void;
};

function EffectList({ rule: { effects }, subjects, errorAt, onChange }: EffectListProps) {
  const put = (at: number, effect: RuleEffect) => onChange({ effects: effects.with(at, effect) });
  const last = effects.at(-1);
  return (
    <div className="grid gap-2">
      {effects.map((effect, at) => (
        <EffectRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an effect is its place
          key={at}
          number={at + 1}
          effect={effect}
          subjects={subjects}
          errors={{
            field: errorAt(`effects[${at}].field`),
            value: errorAt(`effects[${at}].value`),
            message: errorAt(`effects[${at}].message`),
          }}
          onChange={(next) => put(at, next)}
          {...(effects.length > 1 && {
            onRemove: () => onChange({ effects: effects.filter((_, index) => index !== at) }),
          })}
        />
      ))}
      {last && (
        <Button
          variant="ghost"
          size="sm"
          className="w-fit"
          onClick={() => onChange({ effects: [...effects, { kind: "require", field: last.field }] })}
        >
          <Plus aria-hidden="true" />
          Add effect
        </Button>
      )}
    </div>
  );
}

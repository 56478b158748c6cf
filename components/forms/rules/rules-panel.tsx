"use client";

import { Plus } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { availableNames, subjectsOf } from "../builder/available-subjects";
import { useBuilder } from "../builder/builder-context";
import { nextRuleId } from "../builder/commands/add-rule";
import { AvailableNamesProvider } from "../settings/available-names";
import { RuleCard } from "./rule-card";

/** A form's rules, each a sentence that opens to be edited. */
export function RulesPanel() {
  const { state, types, run, openRule, showRules } = useBuilder();
  const { draft } = state;
  const subjects = useMemo(() => subjectsOf(draft, ""), [draft]);
  const names = useMemo(() => availableNames(draft, ""), [draft]);
  const [firstField] = draft.entries;
  const add = () => {
    if (!firstField) return;
    const field = draft.entries.at(-1)?.field.key ?? firstField.field.key;
    run({ type: "addRule", rule: { when: "", effects: [{ kind: "show", field }] } });
    showRules(true, nextRuleId(draft));
  };
  return (
    <AvailableNamesProvider names={names} types={types}>
      <div className="grid gap-3">
        <p className="text-muted text-sm">
          {firstField
            ? "What happens while a condition holds: “Show Director when Total is greater than 10,000”. The server follows the same rules."
            : "Rules are about fields. Add the first field, then say when it is shown, required or set."}
        </p>
        <ol aria-label="Rules of the form" className="grid gap-2">
          {draft.rules.map((entry, index) => (
            <li key={entry.id}>
              <RuleCard entry={entry} index={index} open={openRule === entry.id} subjects={subjects} />
            </li>
          ))}
        </ol>
        <Button
          variant={draft.rules.length === 0 ? "primary" : "ghost"}
          className={draft.rules.length === 0 ? "w-fit" : "w-full border-line-strong border-dashed"}
          disabled={!firstField}
          onClick={add}
        >
          <Plus aria-hidden="true" />
          Add rule
        </Button>
      </div>
    </AvailableNamesProvider>
  );
}

"use client";

import { useMemo } from "react";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { Decision, DecisionModel } from "@/contracts/decision";
import { Findings } from "../findings/findings";
import { DecisionGrid } from "../grid/decision-grid";
import { RuleCards } from "../grid/rule-cards";
import { HitPolicyChoice } from "../panels/hit-policy-choice";
import { useEditor } from "./editor-context";
import { changeTable } from "./model-edits";

type TableViewProps = { decision: Decision; table: DecisionTable; fired: ReadonlySet<number> };

/** A decision table: how it answers, its rules, and what was found in it. */
export function TableView({ decision, table, fired }: TableViewProps) {
  const { state, problems, edit } = useEditor();
  const narrow = useIsNarrow();
  const own = useMemo(
    () => problems.filter(({ element, part }) => element === decision.id && (part ?? []).length === 0),
    [problems, decision.id],
  );
  const names = namesOf(state.model, decision);
  const Rules = narrow ? RuleCards : DecisionGrid;
  return (
    <section aria-label={decision.name} className="flex flex-col gap-3 max-md:shrink-0 md:min-h-0">
      <HitPolicyChoice
        value={table.hitPolicy}
        onChange={(hitPolicy) =>
          edit((model) => changeTable(model, decision.id, (present) => ({ ...present, hitPolicy })))
        }
      />
      <Rules decisionId={decision.id} table={table} names={names} problems={own} fired={fired} />
      <Findings decisionId={decision.id} table={table} problems={own} />
    </section>
  );
}

/** What the decision requires, by name. */
function namesOf(model: DecisionModel, { information }: Decision): string[] {
  return information.flatMap(
    ({ id }) => [...model.inputData, ...model.decisions].find((element) => element.id === id)?.name ?? [],
  );
}

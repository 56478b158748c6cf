"use client";

import { TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DecisionTable } from "@/contracts/boxed-expression";
import { analyseTable } from "@/engine/decision/analysis/analyse-table";
import { countRules } from "@/engine/decision/count-rules";
import type { DecisionProblem } from "@/engine/decision/problem";
import { useEditor } from "../editor/editor-context";
import { changeTable } from "../editor/model-edits";
import { checkPause, MOST_ANALYSED_RULES } from "../editor/model-size";
import { useSettled } from "../editor/use-settled";
import { emptyRule } from "../table/rules";
import { type Finding, listFindings } from "./list-findings";

type FindingsProps = { decisionId: string; table: DecisionTable; problems: readonly DecisionProblem[] };

/** So many are told at once; the rest often goes with them. */
const SHOWN = 5;

/** Gaps and overlaps of a table, each with an example. */
export function Findings({ decisionId, table, problems }: FindingsProps) {
  const { state, edit } = useEditor();
  const { itemDefinitions } = state.model;
  const settled = useSettled(table, checkPause(state.model));
  const large = countRules(state.model) > MOST_ANALYSED_RULES;
  const [all, setAll] = useState(false);
  const analysis = useMemo(
    () => (large ? null : analyseTable(settled, itemDefinitions)),
    [large, settled, itemDefinitions],
  );
  const findings = useMemo(
    () => (analysis ? listFindings(settled, analysis, problems) : []),
    [settled, analysis, problems],
  );
  if (table.rules.length === 0 || (findings.length === 0 && analysis?.complete)) return null;
  const close = (tests: string[]) =>
    edit((model) =>
      changeTable(model, decisionId, (present) => ({
        ...present,
        rules: [...present.rules, { ...emptyRule(present), inputs: tests }],
      })),
    );
  return (
    <section aria-label="Findings" className="grid gap-2">
      <ul className="grid gap-2">
        {(all ? findings : findings.slice(0, SHOWN)).map((finding) => (
          <FindingNote key={finding.message} finding={finding} onClose={close} />
        ))}
      </ul>
      {findings.length > SHOWN && !all && (
        <Button size="sm" variant="ghost" className="w-fit" onClick={() => setAll(true)}>
          {findings.length - SHOWN} more
        </Button>
      )}
      {!analysis?.complete && (
        <p className="text-muted text-sm">
          {large
            ? `Gaps and overlaps are looked for up to ${MOST_ANALYSED_RULES} rules.`
            : "The table is too tangled to look for every gap and overlap."}
        </p>
      )}
    </section>
  );
}

type FindingNoteProps = { finding: Finding; onClose: (tests: string[]) => void };

function FindingNote({ finding, onClose }: FindingNoteProps) {
  const { tests, message, example } = finding;
  return (
    <li className="flex flex-wrap items-start gap-2 rounded-md bg-warning-soft p-2.5 text-sm text-warning-text">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="break-words">{message}</span>
        {example && <span className="break-words text-xs">For example: {example}.</span>}
      </span>
      {tests && (
        <Button size="sm" onClick={() => onClose(tests)}>
          Add rule
        </Button>
      )}
    </li>
  );
}

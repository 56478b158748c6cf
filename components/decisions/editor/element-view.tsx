"use client";

import { Table2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Decision, DecisionModel } from "@/contracts/decision";
import { BoxedView } from "../boxed/boxed-view";
import { ServedDecisions } from "../boxed/served-decisions";
import { useEditor } from "./editor-context";
import { LiteralView } from "./literal-view";
import { changeDecision } from "./model-edits";
import { ModelElementChoice } from "./model-outline";
import { TableView } from "./table-view";
import { withRuleIds } from "./unique-ids";

/** The chosen element of the model: a table or expression to edit, anything else to read. */
export function ElementView({ fired }: { fired: ReadonlySet<number> }) {
  const { state, selected } = useEditor();
  const { decisions, knowledgeModels, services } = state.model;
  const decision = decisions.find(({ id }) => id === selected);
  const knowledge = knowledgeModels.find(({ id }) => id === selected);
  const service = services.find(({ id }) => id === selected);
  const shown = decision ?? knowledge ?? service;
  const isWhole = decisions.length + knowledgeModels.length + services.length === 1;
  return (
    <>
      <ModelElementChoice />
      {shown && !isWhole && (
        <div className="grid gap-0.5">
          <h2 className="font-semibold text-base text-strong">{shown.name}</h2>
          {shown.description && <p className="text-muted text-sm">{shown.description}</p>}
          {decision?.question && <p className="text-default text-sm">{decision.question}</p>}
        </div>
      )}
      {decision && <DecisionLogic decision={decision} fired={fired} />}
      {knowledge && (knowledge.logic ? <BoxedView expression={knowledge.logic} /> : <NothingInside />)}
      {service && <ServedDecisions model={state.model} service={service} />}
      {!shown && (
        <EmptyState icon={Table2} title="This model has no decision">
          It only defines types and data. Import one with decisions, or begin a new decision.
        </EmptyState>
      )}
    </>
  );
}

function DecisionLogic({ decision, fired }: { decision: Decision; fired: ReadonlySet<number> }) {
  const { logic } = decision;
  if (!logic) return <NoLogic decisionId={decision.id} />;
  if (logic.kind === "decisionTable") return <TableView decision={decision} table={logic} fired={fired} />;
  if (logic.kind === "literalExpression") return <LiteralView decision={decision} expression={logic} />;
  return (
    <>
      <p className="text-muted text-sm">
        This logic was made in another tool and runs as it is. It can be read here, and is edited there.
      </p>
      <BoxedView expression={logic} />
    </>
  );
}

function NothingInside() {
  return <p className="text-muted text-sm">There is nothing inside.</p>;
}

function NoLogic({ decisionId }: { decisionId: string }) {
  const { state, edit } = useEditor();
  return (
    <EmptyState
      icon={Table2}
      title="This decision has no rules yet"
      actions={
        <>
          <Button
            variant="primary"
            onClick={() => edit((model) => withRuleIds(giveTable(model, decisionId)))}
          >
            Make a table
          </Button>
          <Button
            onClick={() =>
              edit((model) =>
                changeDecision(model, decisionId, (decision) => ({
                  ...decision,
                  logic: { kind: "literalExpression", text: "" },
                })),
              )
            }
          >
            Write an expression
          </Button>
        </>
      }
    >
      {state.model.decisions.length > 1 ? "Until it has, its value is nothing." : "Begin with a table."}
    </EmptyState>
  );
}

/** A table over everything that the decision requires already. */
function giveTable(model: DecisionModel, decisionId: string): DecisionModel {
  return changeDecision(model, decisionId, (decision) => {
    const asked = decision.information.flatMap(
      ({ id }) => [...model.inputData, ...model.decisions].find((element) => element.id === id) ?? [],
    );
    const inputs = asked.map(({ name, typeRef }) => ({
      expression: name,
      ...(typeRef && { typeRef }),
    }));
    return {
      ...decision,
      logic: {
        kind: "decisionTable",
        hitPolicy: "U",
        inputs,
        outputs: [{ name: decision.name, ...(decision.typeRef && { typeRef: decision.typeRef }) }],
        rules: [{ inputs: inputs.map(() => ""), outputs: [""] }],
      },
    };
  });
}

/** Processes in which decision tables decide. */
import { drawDecision, drawModel, drawTable, input } from "@/tests/support/decision-models";
import { InstanceDriver, sequence } from "@/tests/support/instance-driver";

const decisionId = "7d2d7a86-7f62-4a5d-9f9e-0f1d7e2c4b11";

const approval = drawModel({
  inputData: [input("Total Amount", "number")],
  decisions: [
    drawDecision(
      "Approval",
      drawTable({ inputs: ["Total Amount"], rules: ['< 100 -> "nobody"', '>= 100 -> "a manager"'] }),
      { needs: ["Total Amount"] },
    ),
  ],
});

function decided(expression: string): InstanceDriver {
  const definition = sequence(
    { id: "amounts", type: "setValues", assignments: [{ variable: "total_amount", expression }] },
    { id: "approval", type: "businessRuleTask", decisionId },
  );
  const driver = new InstanceDriver(definition, {}, { [decisionId]: approval });
  driver.start();
  return driver;
}

export const decisionScenarios: Record<string, () => InstanceDriver> = {
  "decided-by-rules": () => decided("250"),
};

import type { DecisionTemplateKey } from "../create-decision.schema";
import type { TablePlan } from "./table-model";

export const tablePlans: Readonly<Record<DecisionTemplateKey, TablePlan>> = {
  blank: {
    hitPolicy: "U",
    inputs: [{ name: "input", typeRef: "string" }],
    outputs: [{ name: "result", typeRef: "string" }],
    rules: [["", ""]],
  },
  approvalLevel: {
    hitPolicy: "F",
    inputs: [
      { name: "amount", typeRef: "number" },
      { name: "category", typeRef: "string", allowedValues: '"Equipment", "Travel", "Services"' },
    ],
    outputs: [
      { name: "level", typeRef: "string", allowedValues: '"None", "Manager", "Finance", "Board"' },
      { name: "reason", typeRef: "string" },
    ],
    rules: [
      ["<= 100", "-", '"None"', '"Small purchases need nobody."'],
      ["<= 5000", '"Equipment", "Services"', '"Manager"', '"The manager knows what the team needs."'],
      ["<= 1000", '"Travel"', '"Manager"', '"Short trips are the manager\'s."'],
      ["<= 50000", "-", '"Finance"', '"Finance looks at what is left of the budget."'],
      ["-", "-", '"Board"', '"Beyond 50,000 the board decides."'],
    ],
  },
  discount: {
    hitPolicy: "U",
    inputs: [
      { name: "order value", typeRef: "number" },
      { name: "customer", typeRef: "string", allowedValues: '"New", "Regular", "Gold"' },
    ],
    outputs: [{ name: "discount", typeRef: "number" }],
    rules: [
      ["< 1000", '"New"', "0"],
      ["< 1000", '"Regular"', "0.02"],
      ["< 1000", '"Gold"', "0.05"],
      [">= 1000", '"New"', "0.03"],
      [">= 1000", '"Regular"', "0.05"],
      [">= 1000", '"Gold"', "0.1"],
    ],
  },
};

import { elementShapes } from "@/engine/layout/element-shapes";
import type { TemplateCard } from "@/server/features/templates/list-templates.schema";

const counted = (count: number, word: string) =>
  count === 0 ? [] : [`${count} ${word}${count === 1 ? "" : "s"}`];

/** "6 steps · 2 forms · 1 decision table". */
export function contentsInWords({ definition, forms, decisions, tables }: TemplateCard): string {
  const steps = definition.elements.filter(({ type }) => elementShapes[type] === "activity").length;
  return [
    ...counted(steps, "step"),
    ...counted(forms, "form"),
    ...counted(decisions, "decision table"),
    ...counted(tables, "data table"),
  ].join(" · ");
}

import type { ElementOf } from "@/contracts/process";
import type { KnownTables } from "@/engine/definition/known-tables";
import { checkExpression } from "@/engine/expression/types/check-expression";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { mayCoerce } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import type { FindImpacts, ProcessPublication } from "@/engine/impact/publication";
import { recordOf, valueTypes } from "@/engine/impact/value-types";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

/** Systems that are told of events: of those that are told no more, and of those that hold something else. */
export const endpoints: FindImpacts<ProcessPublication> = ({ before, after }, around) => {
  const [was, is] = [toldEvents(before, around.tables), toldEvents(after, around.tables)];
  const others = new Set(
    around.others.flatMap(({ definition }) =>
      definition.elements.flatMap((e) => (e.type === "webhookEvent" ? e.eventType : [])),
    ),
  );
  return around.endpoints.flatMap(({ id, name, eventTypes }) => {
    const wanted = [...was].filter(
      ([eventType]) => eventTypes.length === 0 || eventTypes.includes(eventType),
    );
    const says = wanted.flatMap(([eventType, data]) => {
      const later = is.get(eventType);
      if (later !== undefined) return changedData(eventType, data, later);
      return others.has(eventType)
        ? [`This process does not tell “${eventType}” any more; others do.`]
        : [`“${eventType}” is told by no process any more.`];
    });
    if (says.length === 0) return [];
    return [{ weight: "breaks", about: { kind: "endpoint", id }, title: `Endpoint “${name}”`, says }];
  });
};

/** By event type, the type of what is sent along; of several steps with the same event the first counts. */
function toldEvents(process: ScenarioProcess, tables: KnownTables): Map<string, FeelType> {
  const types = valueTypes(process, { tables });
  const steps = process.definition.elements.filter(
    (element): element is ElementOf<"webhookEvent"> => element.type === "webhookEvent",
  );
  const told = steps.map(({ eventType, data }): [string, FeelType] => [
    eventType,
    data === undefined ? recordOf(types) : checkExpression(data, { types }).type,
  ]);
  return new Map(told.toReversed());
}

function changedData(eventType: string, was: FeelType, is: FeelType): string[] {
  if (was.kind !== "contextOf" || is.kind !== "contextOf") {
    return mayCoerce(is, was) ? [] : [`“${eventType}” held ${typeText(was)} and holds ${typeText(is)} now.`];
  }
  return [...was.entries].flatMap(([name, type]) => {
    const later = is.entries.get(name);
    if (later === undefined) return [`“${eventType}” comes without “${name}”.`];
    if (mayCoerce(later, type)) return [];
    return [`“${name}” in “${eventType}” was ${typeText(type)} and is ${typeText(later)} now.`];
  });
}

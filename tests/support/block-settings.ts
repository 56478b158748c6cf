import { testGroup } from "./instance-driver";
import type { Border, Repeat, StepType, Thrown } from "./process-blocks";

export interface Draw {
  type: string;
  [setting: string]: unknown;
}

/** `number` makes them differ from each other. */
export function stepSettings(type: StepType, number: number): Draw {
  switch (type) {
    case "userTask":
      return {
        type,
        candidates: [{ kind: "group", groupId: testGroup }],
        outcomes: number % 2 === 0 ? [] : [{ value: "done", label: "Done" }],
        ...(number % 3 === 0 ? { reminderAfter: "P2D" } : {}),
      };
    case "setValues":
      return { type, assignments: [{ variable: `value_${number}`, expression: `number + ${number}` }] };
    case "httpRequest":
      return { type, url: "https://example.com/{{ number }}", body: "{number: number}" };
    case "email":
      return { type, to: "ana@example.com", subject: "About {{ number }}", text: "Hello" };
    case "webhookEvent":
      return { type, eventType: "number.told", ...(number % 2 === 0 ? { data: "{number: number}" } : {}) };
    case "document":
      return { type, fileName: "Number {{ number }}", text: "It is {{ number }}." };
    case "dataRecord":
      return recordSettings(number);
    case "callActivity":
      return { type, processId: testGroup, inputs: [{ variable: "number", expression: "number" }] };
    case "scriptTask":
      return { type, source: "return inputs.n + 1;", inputs: [{ variable: "n", expression: "number" }] };
    case "sendTask":
    case "receiveTask":
      return { type, event: { type: "message", name: "news", correlationKey: "number" } };
    case "manualTask":
      return { type };
    case "timer":
      return { type, duration: "PT1H" };
  }
}

function recordSettings(number: number): Draw {
  const cells = [{ column: "number", expression: "number" }];
  const operations = ["find", "list", "create", "update", "upsert", "delete"];
  const operation = operations[number % operations.length];
  return { type: "dataRecord", tableId: testGroup, operation, match: cells, values: cells };
}

export function repeatSettings(repeat: Repeat | null, number: number): object {
  if (repeat === null) return {};
  if (repeat.kind === "standard") {
    const condition = `loopCounter < ${repeat.times}`;
    return { loop: { kind: "standard", condition, testBefore: repeat.testBefore } };
  }
  const { collection, enough, parallel } = repeat;
  return {
    loop: {
      kind: "multiInstance",
      mode: parallel ? "parallel" : "sequential",
      collection,
      ...(enough === null ? {} : { completionCondition: `completedCount >= ${enough}` }),
      ...(repeat.collects ? { output: "[entry, loopCounter]", outputCollection: `list_${number}` } : {}),
    },
  };
}

/** A definition of the event; conditions are true from the beginning or never, by `number`. */
export function eventSettings(event: Border["event"] | Exclude<Thrown, "none">, number: number): object {
  switch (event) {
    case "message":
      return { type: event, name: "news", ...(number % 2 === 0 ? { correlationKey: "number" } : {}) };
    case "signal":
      return { type: event, name: "weather" };
    case "timer":
      return { type: event, duration: "PT3H" };
    case "conditional":
      return { type: event, condition: number % 5 === 0 ? "number > 0" : "number > 100" };
    case "error":
    case "cancel":
    case "compensation":
      return { type: event };
    case "escalation":
      return { type: event, code: "late" };
  }
}

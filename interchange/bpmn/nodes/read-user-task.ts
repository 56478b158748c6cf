import { attributeOf } from "../../xml/xml-node";
import { feelText } from "../expressions/feel-text";
import { readExpression } from "../expressions/read-expression";
import { camundaAttribute, zeebeExtension } from "../extensions/find-extension";
import { readFormKey } from "../extensions/read-form-key";
import { readPeople } from "../extensions/read-people";
import type { NodeReader } from "./node-reader";

export const readUserTask: NodeReader = (node, reading) => {
  const candidates = readPeople(node, reading);
  if (candidates.length === 0) {
    reading.note("mapped", node, "It does not say who does it: choose somebody before it is published.");
  }
  readFormKey(node, reading);
  zeebeExtension(node, "userTask", reading);
  const schedule = zeebeExtension(node, "taskSchedule", reading);
  const due = camundaAttribute(node, "dueDate", reading) ?? (schedule && attributeOf(schedule, "dueDate"));
  const dueAt = due === undefined ? {} : readDue(due);
  return { type: "userTask", candidates, ...dueAt };

  function readDue(text: string) {
    if (/^P\d|^PT\d/.test(text)) return { dueAfter: text };
    if (/^\d{4}-/.test(text)) return { dueAt: `date and time(${feelText(text)})` };
    return { dueAt: readExpression(text, { element: node, what: "The due date" }, reading) };
  }
};

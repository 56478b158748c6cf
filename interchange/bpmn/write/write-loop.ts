import type { Loop } from "@/contracts/loop";
import type { XmlMade } from "../../xml/xml-made";
import { ZEEBE } from "../document/namespaces";
import { bpmn, extensions, feel, made } from "./made";

/** How often an activity is done, with Camunda 8's words for the list, which BPMN has only for data objects. */
export function writeLoop(loop: Loop): XmlMade {
  if (loop.kind === "standard") {
    const { condition, testBefore, maximum } = loop;
    return bpmn(
      "standardLoopCharacteristics",
      { testBefore: String(testBefore), loopMaximum: String(maximum) },
      [feel("loopCondition", condition)],
    );
  }
  const { mode, collection, itemVariable, completionCondition, output, outputCollection } = loop;
  const settings = made(ZEEBE, "loopCharacteristics", {
    inputCollection: `=${collection}`,
    inputElement: itemVariable,
    outputCollection,
    outputElement: output === undefined ? undefined : `=${output}`,
  });
  return bpmn(
    "multiInstanceLoopCharacteristics",
    { isSequential: mode === "sequential" ? "true" : undefined },
    [
      ...extensions([settings]),
      ...(completionCondition === undefined ? [] : [feel("completionCondition", completionCondition)]),
    ],
  );
}

import { durationParts } from "@/engine/time/duration-parts";
import { attributeOf, textOf, type XmlElement } from "../../xml/xml-node";
import type { NodeSettings } from "../nodes/node-reader";
import type { Reading } from "../read/reading";
import { camundaAttribute, camundaExtensions, extensionsOf, zeebeExtension } from "./find-extension";

/** Words of Camunda 7, Activiti and Flowable for code that does a step's work. */
const CODE = ["class", "delegateExpression", "expression"];

/** What another system is asked to do: its kind of work in that system; undefined: the file does not say. */
export function workOf(node: XmlElement, reading: Reading): string | undefined {
  const job = zeebeExtension(node, "taskDefinition", reading);
  const topic = camundaAttribute(node, "topic", reading);
  const type = camundaAttribute(node, "type", reading);
  const code = CODE.map((local) => camundaAttribute(node, local, reading)).find(
    (value) => value !== undefined,
  );
  return (job && attributeOf(job, "type")) ?? topic ?? code ?? (type === "external" ? undefined : type);
}

/**
 * Work of another system becomes a call over HTTP without an address: it can be played through as it is, and be published
 * when somebody has said where to call.
 */
export function externalWork(node: XmlElement, work: string | undefined, reading: Reading): NodeSettings {
  const what = work === undefined ? "" : ` (${work})`;
  reading.note("mapped", node, `Another system does it${what}: give it an address before it is published.`);
  return { type: "httpRequest", url: "", ...readRetry(node, reading) };
}

/** Camunda 8 counts tries, Camunda 7 writes R3/PT10M or PT1M,PT5M,PT1H. */
function readRetry(node: XmlElement, reading: Reading): object {
  const job = zeebeExtension(node, "taskDefinition", reading);
  const retries = Number(job && attributeOf(job, "retries"));
  if (Number.isInteger(retries) && retries > 0) return { retry: retry(retries, undefined) };
  const named = extensionsOf(node).find(({ local }) => local === "failedJobRetryTimeCycle");
  const cycle = named && camundaExtensions(node, named.local, reading)[0];
  const text = cycle ? textOf(cycle).trim() : camundaAttribute(node, "failedJobRetryTimeCycle", reading);
  if (text === undefined) return {};
  const repeated = /^R(\d+)\/(P.+)$/.exec(text);
  if (repeated) return { retry: retry(Number(repeated[1]), seconds(repeated[2] ?? "")) };
  const waits = text.split(",");
  if (waits.every((each) => seconds(each) !== undefined)) {
    return { retry: retry(waits.length + 1, seconds(waits[0] ?? "")) };
  }
  reading.note("kept", node, `How often it is tried, \`${text}\`, cannot be read.`);
  return {};
}

function retry(attempts: number, backoff: number | undefined) {
  return {
    attempts: Math.min(20, Math.max(1, attempts)),
    backoffSeconds: Math.min(3600, backoff ?? 5),
  };
}

function seconds(duration: string): number | undefined {
  const parts = durationParts(duration.trim());
  if (parts === null) return undefined;
  return ((parts.days * 24 + parts.hours) * 60 + parts.minutes) * 60 + parts.seconds;
}

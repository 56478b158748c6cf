/** Reads the test case files of the DMN test kit (its testCases.xsd). */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXml } from "@/interchange/xml/read-xml";
import { attributeOf, elementsIn, textOf, type XmlElement } from "@/interchange/xml/xml-node";
import { Problem } from "@/scripts/run/say";
import { readTypedValue } from "./read-typed-value";
import type { TestCase } from "./test-case";

const LEVEL = /^(?:compliance-level-\d|non-compliant)$/;

/** The test cases of one file, or none if it is another XML file. */
export function readTestCases(file: string): TestCase[] {
  const read = readXml(readFileSync(file, "utf8"));
  if (!read.ok) throw new Problem(`${file}: ${read.problems[0]?.message ?? "cannot be read."}`);
  const { root } = read.document;
  if (root.local !== "testCases") return [];
  const folder = path.dirname(file);
  const place = {
    level: folder.split(path.sep).findLast((part) => LEVEL.test(part)) ?? "",
    suite: path.basename(folder),
    model: path.join(folder, named(root, "modelName").map(textOf).join("").trim()),
  };
  return named(root, "testCase").map((element) => ({ ...place, ...readTestCase(element) }));
}

function readTestCase(element: XmlElement) {
  const service = attributeOf(element, "invocableName");
  return {
    id: attributeOf(element, "id") ?? "",
    ...(service === undefined || attributeOf(element, "type") !== "decisionService" ? {} : { service }),
    inputs: named(element, "inputNode").map((input) => {
      const namespace = attributeOf(input, "namespace");
      const given = { name: nameOf(input), value: readTypedValue(input) };
      return namespace === undefined ? given : { ...given, namespace };
    }),
    results: named(element, "resultNode").map((result) => {
      const [expected] = named(result, "expected");
      return {
        name: nameOf(result),
        value: expected === undefined ? null : readTypedValue(expected),
        mayFail: attributeOf(result, "errorResult") === "true",
      };
    }),
  };
}

function named(element: XmlElement, local: string): XmlElement[] {
  return elementsIn(element).filter((each) => each.local === local);
}

function nameOf(element: XmlElement): string {
  return attributeOf(element, "name") ?? "";
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileExpression } from "@/engine/expression/compile-expression";
import { readFeelTree } from "@/engine/expression/printing/feel-tree";
import { type Condition, comparableWith, type Sentence, writeCondition, writeSentence } from "./condition";
import { operators, operatorsByKind } from "./operators";
import { readCondition } from "./read-condition";
import type { Subject, SubjectKind } from "./subject";

const kinds = Object.keys(operatorsByKind).filter((kind) => kind !== "other") as SubjectKind[];
const subjects: Subject[] = kinds.flatMap((kind) => [
  { path: `a_${kind}`, label: kind, kind },
  { path: `step.${kind}`, label: `Other ${kind}`, kind },
]);

const words = fc
  .oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("and", 'say "or"', "a) or (b", "\\"))
  .filter((text) => text.trim() !== "");
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.tuple(fc.integer(), fc.option(fc.nat(9999))).map(([whole, part]) => {
  return part === null ? String(whole) : `${whole}.${part}`;
});
const minute = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

function typedFor(kind: SubjectKind): fc.Arbitrary<string> {
  if (kind === "number") return number;
  if (kind === "date") return day;
  if (kind === "time") return minute;
  return kind === "yesNo" ? fc.constantFrom("yes", "no") : words;
}

const sentence: fc.Arbitrary<Sentence> = fc.constantFrom(...subjects).chain((subject) =>
  fc.constantFrom(...operatorsByKind[subject.kind]).chain((operator): fc.Arbitrary<Sentence> => {
    const { path, kind } = subject;
    const bare = { subject: path, kind, operator, value: "" };
    if (!operators[operator].takesValue) return fc.constant(bare);
    const withValue = typedFor(kind).map((value) => ({ ...bare, value }));
    const others = comparableWith(subject, operator, subjects);
    if (others.length === 0) return withValue;
    const withField = fc.constantFrom(...others).map(({ path: value }) => ({
      ...bare,
      value,
      withField: true as const,
    }));
    return fc.oneof(withValue, withField);
  }),
);
const condition: fc.Arbitrary<Condition> = fc
  .record({
    match: fc.constantFrom("all" as const, "any" as const),
    sentences: fc.array(sentence, { minLength: 1, maxLength: 5 }),
  })
  .map((made) => (made.sentences.length === 1 ? { ...made, match: "all" } : made));

describe("sentences and FEEL", () => {
  it("come back from FEEL as they went", () =>
    fc.assert(
      fc.property(condition, (made) => {
        expect(readCondition(writeCondition(made), subjects)).toEqual(made);
      }),
    ));

  it("are FEEL that the engine reads, about the same subjects", () =>
    fc.assert(
      fc.property(condition, (made) => {
        const compiled = compileExpression(writeCondition(made));
        expect(compiled.ok).toBe(true);
        const roots = made.sentences.map(({ subject }) => subject.split(".")[0]);
        expect(compiled.ok && compiled.expression.names).toEqual(expect.arrayContaining([...new Set(roots)]));
      }),
    ));

  it("mean the same as the text that they were read from", () => {
    const token = fc.oneof(
      fc.constantFrom(...subjects.map(({ path }) => path)),
      fc.constantFrom("=", "!=", ">", "<=", "and", "or", "not(", "count(", "contains(", "list contains("),
      fc.constantFrom(")", "(", ",", "null", "true", "0", "5", '"a and b"', 'date("2026-01-02")', "in", "+"),
    );
    const spaced = fc.array(fc.tuple(token, fc.constantFrom(" ", "  ")), { maxLength: 12 });
    const loose = spaced.map((parts) => parts.flat().join(""));
    const respaced = condition.map((made) =>
      writeCondition(made).replaceAll(" = ", "=").replace(/ and /, "  and\n"),
    );
    fc.assert(
      fc.property(fc.oneof(loose, respaced), (source) => {
        const read = readCondition(source, subjects);
        if (read === null || read.sentences.length === 0) return;
        expect(readFeelTree(writeCondition(read))).toEqual(readFeelTree(source));
      }),
    );
  });

  it("are never read into what is no expression at all", () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."a_number =\"'\\()[]{}<>!1.,ndor") })),
        (source) => {
          const read = readCondition(source, subjects);
          if (read !== null && source.trim() !== "") expect(compileExpression(source).ok).toBe(true);
        },
      ),
    ));
});

it("leaves out what is not finished, and nothing else", () =>
  fc.assert(
    fc.property(condition, sentence, (made, other) => {
      const unfinished: Sentence = { ...other, subject: "" };
      expect(writeSentence(unfinished)).toBeNull();
      expect(writeCondition({ ...made, sentences: [unfinished, ...made.sentences] })).toBe(
        writeCondition(made),
      );
    }),
  ));

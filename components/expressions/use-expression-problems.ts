"use client";

import { useEffect, useMemo, useState } from "react";
import {
  type CheckedProblem,
  checkExpression,
  checkUnaryTests,
} from "@/engine/expression/types/check-expression";
import { checkTemplate } from "@/engine/expression/types/check-template";
import type { FeelType } from "@/engine/expression/types/feel-type";
import type { ExpressionKind, ExpressionScope } from "./expression-scope";

type Checked = {
  source: string;
  kind: ExpressionKind;
  scope: ExpressionScope;
  expected?: FeelType;
};

/** Milliseconds without a key, after which what stands there is taken as meant. */
const pause = 500;

/** What is wrong with the text; null while people type: half a word is not yet a mistake. */
export function useExpressionProblems({
  source,
  kind,
  scope,
  expected,
}: Checked): readonly CheckedProblem[] | null {
  const [settled, setSettled] = useState(source);
  useEffect(() => {
    if (settled === source) return;
    const timer = setTimeout(() => setSettled(source), pause);
    return () => clearTimeout(timer);
  }, [source, settled]);
  const { types, namedTypes } = scope;
  const problems = useMemo(() => {
    if (settled.trim() === "") return [];
    const options = { types, namedTypes, expected };
    if (kind === "template") return checkTemplate(settled, options);
    return (kind === "tests" ? checkUnaryTests : checkExpression)(settled, options).problems;
  }, [settled, kind, types, namedTypes, expected]);
  return settled === source ? problems : null;
}

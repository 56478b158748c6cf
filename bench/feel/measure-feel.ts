/**
 * Twenty typical conditions, compiled once, beside feelin, which reads the text anew at each call: it has no way to keep what
 * it has read. By CPU time of the process; the sides take turns, condition by condition. Prints one JSON line.
 */
import { evaluate as evaluateByFeelin } from "feelin";
import { median } from "@/bench/cluster/median";
import type { Value } from "@/contracts/value";
import { compileExpression } from "@/engine/expression/compile-expression";
import type { Expression, Scope } from "@/engine/expression/expression";
import { purchase, typicalConditions } from "./typical-conditions";

const rounds = 9;
/** Milliseconds of CPU time for one side of one condition in one round. */
const slice = 20;

const scope: Scope = { variables: purchase, now: "2026-03-01T09:30:00+01:00" };
const names = Object.keys(purchase);

const cpuMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function compiled(source: string): Expression {
  const result = compileExpression(source, { names });
  if (!result.ok) throw new Error(`${source}: ${result.problems[0]?.message}`);
  return result.expression;
}

function ours(expression: Expression): Value {
  const result = expression.evaluate(scope);
  if (!result.ok) throw new Error(`${expression.source}: ${result.error.message}`);
  return result.value;
}

/** Microseconds of one run; the clock is read once per batch, which grows until that costs nothing. */
function microseconds(run: () => void): number {
  const begin = cpuMilliseconds();
  let [runs, batch, used] = [0, 1, 0];
  while (used < slice) {
    for (let index = 0; index < batch; index += 1) run();
    runs += batch;
    used = cpuMilliseconds() - begin;
    if (used < slice / 10) batch *= 2;
  }
  return (used / runs) * 1000;
}

interface Timing {
  ours: number;
  compiling: number;
  feelin: number;
}

/** The medians of the rounds, the first of which only warms up. */
function timeCondition(source: string): Timing {
  const expression = compiled(source);
  const [mine, theirs] = [ours(expression), evaluateByFeelin(source, purchase).value];
  if (typeof mine !== "object" && mine !== theirs && typeof mine !== "number") {
    throw new Error(`${source}: we say ${mine}, feelin says ${theirs}`);
  }
  const times = Array.from({ length: rounds + 1 }, () => ({
    ours: microseconds(() => ours(expression)),
    compiling: microseconds(() => compiled(source)),
    feelin: microseconds(() => evaluateByFeelin(source, purchase)),
  })).slice(1);
  const middle = (side: keyof Timing) => median(times.map((each) => each[side]));
  return { ours: middle("ours"), compiling: middle("compiling"), feelin: middle("feelin") };
}

const rounded = (figure: number) => Number(figure.toPrecision(3));

export async function measureFeel(): Promise<void> {
  const timings = typicalConditions.map(timeCondition);
  const total = (side: keyof Timing) => timings.reduce((sum, each) => sum + each[side], 0);
  const ratios = timings.map((each) => each.feelin / each.ours);
  const figures = {
    conditions: timings.length,
    microseconds: rounded(total("ours") / timings.length),
    compileMicroseconds: rounded(total("compiling") / timings.length),
    feelinMicroseconds: rounded(total("feelin") / timings.length),
    /** By CPU time, over all conditions together. */
    ratio: rounded(total("feelin") / total("ours")),
    leastRatio: rounded(Math.min(...ratios)),
    medianRatio: rounded(median(ratios)),
    /** As if each evaluation compiled its text, as feelin does. */
    ratioCompiledEachTime: rounded(total("feelin") / (total("compiling") + total("ours"))),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

/** `npm run bench -- <name>`: runs one benchmark, which prints exactly one JSON line. */
import { measureAdvance } from "./advance/measure-advance";
import { measureDesigner } from "./designer/measure-designer";
import { measureEngine } from "./engine/measure-engine";
import { measureFairness } from "./fairness/measure-fairness";
import { measureFeel } from "./feel/measure-feel";
import { measureForm } from "./form/measure-form";
import { measureGrowth } from "./growth/measure-growth";
import { measureHook } from "./hook/measure-hook";
import { measureLatency } from "./latency/measure-latency";
import { measureMemory } from "./memory/measure-memory";
import { measureSustained } from "./sustained/measure-sustained";
import { measureTakeover } from "./takeover/measure-takeover";
import { measureTimers } from "./timers/measure-timers";

const benchmarks: Record<string, () => Promise<unknown>> = {
  advance: measureAdvance,
  designer: measureDesigner,
  engine: measureEngine,
  fairness: measureFairness,
  feel: measureFeel,
  form: measureForm,
  growth: measureGrowth,
  hook: measureHook,
  latency: measureLatency,
  memory: measureMemory,
  sustained: measureSustained,
  takeover: measureTakeover,
  timers: measureTimers,
};

const [, , wanted = ""] = process.argv;
const measure = benchmarks[wanted];
if (measure === undefined) {
  console.error(`There is no benchmark "${wanted}". There are: ${Object.keys(benchmarks).join(", ")}.`);
  process.exit(1);
}
await measure();
process.exit(0);

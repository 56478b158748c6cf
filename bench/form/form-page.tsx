/** The page that the benchmark opens: a large form, and functions to measure it from outside. */
import { createRoot } from "react-dom/client";
import { FormView } from "@/components/forms/form-view";
import { compileForm } from "@/engine/form/compile-form";
import type { FormState } from "@/engine/form/form-state";
import { settleForm } from "@/engine/form/settle-form";
import { blockSize, largeForm } from "./large-form";

export interface Keystrokes {
  /** Milliseconds per keystroke, from the key to the page laid out again. */
  costs: number[];
  /** Tasks of more than 50 ms while typing. */
  longTasks: number;
  /** Keys after which the page had not changed. */
  undrawn: number;
}

declare global {
  interface Window {
    showForm: (fields: number, rules: number) => void;
    takeKeystrokes: () => Keystrokes;
    evaluations: (fields: number, rules: number) => { incremental: number; scratch: number };
  }
}

const costs: number[] = [];
let longTasks = 0;
let pressed = 0;
/** Changes of the page since the last key; there must be some, else something was measured before React had drawn. */
let changes = 0;
let undrawn = 0;

window.addEventListener(
  "keydown",
  () => {
    pressed = performance.now();
  },
  true,
);
// React listens further inside and has drawn by now; asking for the height makes the browser lay the page out.
window.addEventListener("input", () => {
  void document.body.offsetHeight;
  costs.push(performance.now() - pressed);
  if (changes === 0) undrawn += 1;
  changes = 0;
});
new MutationObserver((records) => {
  changes += records.length;
}).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
new PerformanceObserver((list) => {
  longTasks += list.getEntries().length;
}).observe({ type: "longtask" });

const root = createRoot(document.body.appendChild(document.createElement("main")));

window.showForm = (fields, rules) => {
  root.render(<FormView key={fields} definition={largeForm(fields, rules)} />);
};

window.takeKeystrokes = () => {
  const taken = { costs: costs.splice(0), longTasks, undrawn };
  longTasks = 0;
  undrawn = 0;
  return taken;
};

window.evaluations = (fields, rules) => {
  const form = compileForm(largeForm(fields, rules));
  const situation = { now: new Date().toISOString(), timeZone: "UTC" };
  let state: FormState = settleForm(form, {}, situation);
  let turn = 0;
  const next = (previous: FormState | null) => {
    turn += 1;
    const key = `f${(turn % (fields / blockSize)) * blockSize}`;
    state = settleForm(form, { ...state.filled, [key]: turn }, situation, previous);
  };
  return { incremental: milliseconds(() => next(state), 300), scratch: milliseconds(() => next(null), 30) };
};

function milliseconds(run: () => void, times: number): number {
  for (let index = 0; index < times; index += 1) run();
  const begin = performance.now();
  for (let index = 0; index < times; index += 1) run();
  return (performance.now() - begin) / times;
}

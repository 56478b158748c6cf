/**
 * Runs one person's JavaScript where it can reach nothing: QuickJS in WebAssembly, whose memory has a fixed maximum. Used
 * inside a thread of its own, because built-in functions of QuickJS do not look at the interrupt: only the end of the
 * thread ends them for sure.
 */
import variant from "@jitl/quickjs-wasmfile-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSWASMModule,
  shouldInterruptAfterDeadline,
} from "quickjs-emscripten-core";

/** Pages of 64 KiB: QuickJS starts with 16 MiB and may grow to 48. */
const INITIAL_PAGES = 256;
const MAXIMUM_PAGES = 768;
const STACK_BYTES = 512 * 1024;
/** Characters of JSON that a script may give back. */
const MAX_RESULT = 500_000;

/** Values cross the border as JSON text only. */
export type SandboxAnswer = { ok: true; json: string } | { ok: false; reason: string };

export function openSandbox(): Promise<QuickJSWASMModule> {
  const wasmMemory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MAXIMUM_PAGES });
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }));
}

/** The source is the body of a function of `inputs`; what it returns is the answer. */
export function runInSandbox(
  sandbox: QuickJSWASMModule,
  { source, inputs, milliseconds }: { source: string; inputs: string; milliseconds: number },
): SandboxAnswer {
  const runtime = sandbox.newRuntime();
  runtime.setMaxStackSize(STACK_BYTES);
  runtime.setInterruptHandler(shouldInterruptAfterDeadline(Date.now() + milliseconds));
  const context = runtime.newContext();
  try {
    context.newString(inputs).consume((text) => context.setProp(context.global, "__inputs", text));
    const program = `"use strict";JSON.stringify((function (inputs) {\n${source}\n})(JSON.parse(__inputs)) ?? null)`;
    return readAnswer(context, program);
  } finally {
    context.dispose();
    runtime.dispose();
  }
}

function readAnswer(context: QuickJSContext, program: string): SandboxAnswer {
  const result = context.evalCode(program, "script.js", { type: "global" });
  if (result.error) {
    const error: unknown = result.error.consume((handle) => context.dump(handle));
    return { ok: false, reason: explainError(error) };
  }
  return result.value.consume((handle) => {
    if (context.typeof(handle) !== "string")
      return { ok: false, reason: "It returned nothing that JSON can hold." };
    const json = context.getString(handle);
    if (json.length <= MAX_RESULT) return { ok: true, json };
    return { ok: false, reason: `It returned ${json.length} characters; at most ${MAX_RESULT} fit.` };
  });
}

/** The first lines of the program are ours: the first of the script is line 2. */
function explainError(error: unknown): string {
  if (typeof error !== "object" || error === null) return `It threw ${String(error).slice(0, 200)}.`;
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
  if (message === "interrupted") return "It took too long.";
  const line = /script\.js:(\d+)/.exec(String(stack ?? ""))?.[1];
  const where = line === undefined ? "" : ` in line ${Math.max(1, Number(line) - 1)}`;
  return `${String(name ?? "Error")}${where}: ${String(message ?? "").slice(0, 500)}`;
}

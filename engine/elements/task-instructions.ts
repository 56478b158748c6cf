import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { compileTemplate } from "@/engine/expression/compile-template";
import type { FormClock } from "@/engine/form/form-state";
import { namesInText } from "@/engine/form/names-in-text";

/** A task's instructions with their {{ FEEL }} parts filled in; as written where that fails. Null without any. */
export function taskInstructions(
  element: ElementOf<"userTask">,
  variables: Variables,
  clock: FormClock,
): string | null {
  const source = element.instructions?.trim();
  if (!source) return null;
  const template = compileTemplate(source, { names: namesInText(source, new Set(Object.keys(variables))) });
  const filled = template.ok ? template.expression.evaluate({ variables, ...clock }) : null;
  return filled?.ok ? filled.value : source;
}

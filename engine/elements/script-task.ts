import type { Variables } from "@/contracts/value";
import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/**
 * BPMN script task: JavaScript that a worker runs where it can reach nothing but its inputs. What it returns becomes the
 * variable named by the id. Its errors are final; an error event with the code "script" catches them.
 */
export const scriptTask: ElementEntry<"scriptTask"> = {
  hasResult: true,
  waits: "always",

  settings: [
    {
      path: "source",
      label: "Script",
      kind: "code",
      help: "The body of a JavaScript function. It sees `inputs` and returns its result.",
    },
    { path: "inputs", label: "Inputs", kind: "assignments", noun: "input" },
    { path: "timeoutSeconds", label: "Seconds it may take", kind: "number", min: 1, max: 10 },
  ],

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.source.trim() === "") scope.error("scriptMissing", `"${title}" has no script.`, "source");
    const inputs = element.inputs.map(({ variable, expression }, index) => ({
      variable,
      source: `\`${expression}\` for ${variable}`,
      compiled: scope.expression(`inputs[${index}].expression`, expression),
    }));
    return {
      enter(moves, token) {
        const given: Variables = {};
        for (const { variable, compiled, source } of inputs) {
          const result = compiled === null ? null : moves.evaluate(token, compiled, source);
          if (result === null) return;
          given[variable] = result.value;
        }
        moves.emit({
          type: "effectRequested",
          token,
          element: element.id,
          request: {
            kind: "script",
            source: element.source,
            inputs: given,
            timeoutSeconds: element.timeoutSeconds,
          },
          retry: { attempts: 1, backoffSeconds: 0 },
        });
      },
    };
  },

  summary: () => "Runs a script",

  waitsFor: (_token, element) => `Running "${elementTitle(element)}"`,
};

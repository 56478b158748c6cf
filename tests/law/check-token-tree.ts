import { strictEqual } from "node:assert";
import type { Graph } from "@/engine/definition/graph";
import type { InstanceState } from "@/engine/instance/types";

/** What holds of the tokens after every decision, whatever happened. */
export function checkTokenTree({ nodes }: Graph, { tokens, nextToken, status }: InstanceState): void {
  const inside = new Map<string, number>();
  for (const [id, { scope, host }] of Object.entries(tokens)) {
    if (Number(id) >= nextToken) throw new Error(`Token ${id} is not below the next id, ${nextToken}.`);
    if (scope !== undefined) {
      if (scope >= Number(id)) throw new Error(`Token ${id} is older than its scope ${scope}.`);
      const around = tokens[scope];
      if (around?.wait !== "scope")
        throw new Error(`The scope ${scope} of token ${id} waits for nothing inside.`);
      if (host === undefined) inside.set(String(scope), (inside.get(String(scope)) ?? 0) + 1);
    }
    if (host !== undefined && host !== 0 && tokens[host] === undefined) {
      throw new Error(`Token ${id} listens for ${host}, which is gone.`);
    }
  }
  for (const [id, token] of Object.entries(tokens)) {
    strictEqual(token.inside ?? 0, inside.get(id) ?? 0, `Token ${id} counts wrongly what runs inside it.`);
    const isOpen = nodes.get(token.element)?.element.type === "adHocSubProcess" && !token.closed;
    if (token.wait === "scope" && !inside.has(id) && !isOpen)
      throw new Error(`Nothing runs inside token ${id}.`);
  }
  if (status !== "running") strictEqual(Object.keys(tokens).length, 0, "An ended instance has tokens.");
}

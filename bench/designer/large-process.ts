import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";

/** Blocks of a decision, four branches of two tasks and a join, one after the other, between a start and an end. */
const BLOCK = 10;
const BRANCHES = 4;

/** So many elements, as many as whole blocks give; half of the branches are labelled by their conditions. */
export function largeProcess(elements: number): ProcessDefinition {
  const drawn: object[] = [{ id: "start", name: "Asked for", type: "startEvent" }];
  const flows: object[] = [];
  let last = "start";
  const lead = (source: string, target: string, more: object = {}) =>
    flows.push({ id: `${source}_${target}`, source, target, ...more });
  for (let block = 0; drawn.length + BLOCK < elements; block += 1) {
    const split = `split${block}`;
    const join = `join${block}`;
    drawn.push(
      { id: split, name: `Which way, ${block}?`, type: "exclusiveGateway" },
      { id: join, name: "", type: "exclusiveGateway" },
    );
    lead(last, split);
    for (let branch = 0; branch < BRANCHES; branch += 1) {
      const [first, second] = [`check${block}_${branch}`, `decide${block}_${branch}`];
      for (const [id, name] of [
        [first, `Check ${block}.${branch}`],
        [second, `Decide ${block}.${branch}`],
      ]) {
        drawn.push({ id, name, type: "userTask", candidates: [{ kind: "requester" }], dueAfter: "P2D" });
      }
      const condition = `loopCounter = ${branch}`;
      lead(split, first, branch === 0 ? { isDefault: true } : { condition });
      lead(first, second);
      lead(second, join);
    }
    last = join;
  }
  drawn.push({ id: "end", name: "Done", type: "endEvent" });
  lead(last, "end");
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Large", elements: drawn, flows });
}

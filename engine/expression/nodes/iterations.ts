/** `for`, `some` and `every` (DMN 1.5, 10.3.2.14): nested loops, the first name outermost, later sources see earlier names. */
import type { Code, Frame } from "@/engine/expression/compile/code";
import type { Compiler, NodeCompiler } from "@/engine/expression/compile/compiler";
import { LimitReached, limits } from "@/engine/expression/run";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import type { FeelValue } from "@/engine/expression/values/feel-value";
import { countThrough, itemsOf } from "@/engine/expression/values/iterate";

/** Returns false to stop. */
type Visit = (value: FeelValue) => boolean;
/** Visits the values of a source; null where it cannot be iterated, false if stopped. */
type Source = (frame: Frame, visit: Visit) => boolean | null;

interface Loop {
  slot: number;
  source: Source;
}

function compileSource(node: SyntaxNode | undefined, compiler: Compiler): Source {
  const [startNode, dots, endNode] = node === undefined ? [] : compiler.children(node);
  const start = compiler.compile(startNode);
  if (dots === undefined) return (frame, visit) => itemsOf(start(frame), visit);
  const end = compiler.compile(endNode);
  return (frame, visit) => countThrough(start(frame), end(frame), visit);
}

function compileLoops(
  node: SyntaxNode | undefined,
  compiler: Compiler,
): { loops: Loop[]; sourcesPrice: number } {
  let first: number | null = null;
  const loops = (node === undefined ? [] : compiler.children(node)).map((each) => {
    const [nameNode, , sourceNode] = compiler.children(each);
    const source = compileSource(sourceNode, compiler);
    first ??= compiler.nodes;
    return { slot: compiler.declareLocal(nameNode === undefined ? "" : compiler.name(nameNode)), source };
  });
  return { loops, sourcesPrice: compiler.nodes - (first ?? compiler.nodes) };
}

/** Steps that counting beyond doubles, or through dates, adds to a turn. */
const boxedPrice = 15;
/** Steps of copying one reference. */
const copyPrice = 1 / 32;

interface Iteration {
  loops: readonly Loop[];
  /** Steps for one turn: the body, and the sources of inner loops, which may be evaluated each time. */
  price: number;
}

/** Runs `body` for each combination; null where a source cannot be iterated. */
function iterate(iteration: Iteration, frame: Frame, body: () => boolean): boolean | null {
  const turn = (level: number): boolean | null => {
    const loop = iteration.loops[level];
    if (loop === undefined) return body();
    let inner: boolean | null = true;
    const done = loop.source(frame, (value) => {
      frame.run.charge(typeof value === "number" ? iteration.price : iteration.price + boxedPrice);
      frame.locals[loop.slot] = value;
      inner = turn(level + 1);
      return inner === true;
    });
    return inner === true ? done : inner;
  };
  return turn(0);
}

function compileIteration(
  node: SyntaxNode,
  compiler: Compiler,
): Iteration & { body: Code; partialSlot: number } {
  const list = compiler.children(node).find(({ name }) => name === "InExpressions");
  const { loops, sourcesPrice } = compileLoops(list, compiler);
  const nodes = compiler.nodes;
  const partialSlot = compiler.declareLocal(node.name === "ForExpression" ? "partial" : "");
  const body = compiler.compile(compiler.children(node).at(-1));
  return { loops, body, partialSlot, price: 2 + sourcesPrice + compiler.nodes - nodes };
}

/** What `partial` shows is a list of its own: the results still grow, and a list that holds itself would have no end. */
function snapshot(results: readonly FeelValue[], frame: Frame): FeelValue {
  frame.run.charge(results.length * copyPrice);
  return results.slice();
}

const compileFor: NodeCompiler = (node, compiler) =>
  compiler.scoped(() => {
    const iteration = compileIteration(node, compiler);
    const readsPartial = compiler.text(node).includes("partial");
    return (frame) => {
      const results: FeelValue[] = [];
      const done = iterate(iteration, frame, () => {
        if (readsPartial) frame.locals[iteration.partialSlot] = snapshot(results, frame);
        const result = iteration.body(frame);
        if (results.length >= limits.listLength) throw new LimitReached("listLength");
        results.push(result);
        return true;
      });
      return done === null ? null : results;
    };
  });

const compileQuantified: NodeCompiler = (node, compiler) =>
  compiler.scoped(() => {
    const [keyword] = compiler.children(node);
    const decisive = keyword?.name === "some";
    const iteration = compileIteration(node, compiler);
    return (frame) => {
      let outcome: boolean | null = !decisive;
      const done = iterate(iteration, frame, () => {
        const holds = iteration.body(frame);
        if (holds === decisive) outcome = decisive;
        else if (holds !== !decisive) outcome = null;
        return holds !== decisive;
      });
      return done === null ? null : outcome;
    };
  });

export const iterationNodes: Record<string, NodeCompiler> = {
  ForExpression: compileFor,
  QuantifiedExpression: compileQuantified,
};

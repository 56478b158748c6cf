/** Function definitions and calls (DMN 1.5, 10.3.2.13). */
import type { Code, Frame } from "@/engine/expression/compile/code";
import type { Compiler, NodeCompiler } from "@/engine/expression/compile/compiler";
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { coerceTo } from "@/engine/expression/types/coerce-to";
import { anyType } from "@/engine/expression/types/feel-type";
import { parseType } from "@/engine/expression/types/parse-type";
import { FeelFunction, type FeelValue, type FunctionParameter } from "@/engine/expression/values/feel-value";

/** The locals that each function made here has caught. */
const caughtLocals = new WeakMap<FeelFunction, FeelValue[]>();

/** Lets a function that is an entry of a context call itself. */
export function bindRecursively(value: FeelFunction, slot: number): void {
  const locals = caughtLocals.get(value);
  if (locals !== undefined) locals[slot] = value;
}

function parameterOf(node: SyntaxNode, compiler: Compiler): FunctionParameter {
  const [nameNode, typeNode] = compiler.children(node);
  return {
    name: nameNode === undefined ? "" : compiler.name(nameNode),
    type: typeNode === undefined ? anyType : parseType(typeNode, compiler),
  };
}

interface Definition {
  parameters: readonly FunctionParameter[];
  slots: readonly number[];
  body: Code;
  /** Steps and levels of one call. */
  price: number;
  levels: number;
}

/** Steps that catching the locals costs. */
const closurePrice = 40;

function makeFunction(definition: Definition, frame: Frame): FeelFunction {
  const { parameters, slots, body, price, levels } = definition;
  frame.run.charge(closurePrice + frame.locals.length);
  const caught = frame.locals.slice();
  const call = (args: readonly FeelValue[]): FeelValue => {
    if (args.length !== parameters.length) return null;
    const locals = caught.slice();
    for (const [index, parameter] of parameters.entries()) {
      const given = args[index] ?? null;
      const value = coerceTo(given, parameter.type);
      if (value === null && given !== null) return null;
      locals[slots[index] ?? 0] = value;
    }
    frame.run.charge(price + locals.length);
    return frame.run.deeper(levels, () => body({ locals, inputs: frame.inputs, run: frame.run }));
  };
  const made = new FeelFunction(parameters, call, (names, args) => {
    if (names.length !== parameters.length) return null;
    const ordered = parameters.map(({ name }) => args[names.indexOf(name)]);
    const complete = ordered.flatMap((value) => (value === undefined ? [] : [value]));
    return complete.length === parameters.length ? call(complete) : null;
  });
  caughtLocals.set(made, caught);
  return made;
}

const compileDefinition: NodeCompiler = (node, compiler) => {
  if (compiler.child(node, "external") !== undefined) return () => null;
  const list = compiler.child(node, "FormalParameters");
  const parameters = (list === undefined ? [] : compiler.children(list)).map((each) =>
    parameterOf(each, compiler),
  );
  return compiler.scoped(() => {
    const slots = parameters.map(({ name }) => compiler.declareLocal(name));
    const [nodes, deepest] = [compiler.nodes, compiler.deepest];
    const body = compiler.compile(compiler.child(node, "FunctionBody"));
    const price = 10 + compiler.nodes - nodes;
    const levels = 4 + Math.max(0, compiler.deepest - deepest);
    const definition = { parameters, slots, body, price, levels };
    return (frame) => makeFunction(definition, frame);
  });
};

interface Arguments {
  names: readonly string[] | null;
  values: readonly Code[];
}

function compileArguments(node: SyntaxNode, compiler: Compiler): Arguments {
  const named = compiler.child(node, "NamedParameters");
  if (named === undefined) {
    const positional = compiler.child(node, "PositionalParameters");
    return {
      names: null,
      values: positional === undefined ? [] : compiler.compileAll(compiler.children(positional)),
    };
  }
  const parts = compiler.children(named).map((part) => compiler.children(part));
  return {
    names: parts.map(([nameNode]) => (nameNode === undefined ? "" : compiler.name(nameNode))),
    values: parts.map(([, valueNode]) => compiler.compile(valueNode)),
  };
}

function invoke(callee: FeelValue, args: Arguments, frame: Frame): FeelValue {
  if (!(callee instanceof FeelFunction)) return null;
  frame.run.charge(2);
  const values = args.values.map((value) => value(frame));
  return args.names === null
    ? callee.call(values, frame.run)
    : callee.callNamed(args.names, values, frame.run);
}

const compileInvocation: NodeCompiler = (node, compiler) => {
  const [calleeNode] = compiler.children(node);
  const name = calleeNode?.name === "VariableName" ? compiler.name(calleeNode) : null;
  const builtin = name === null ? undefined : compiler.builtinNamed(name);
  if (builtin instanceof FeelFunction) {
    const args = compileArguments(node, compiler);
    return (frame) => invoke(builtin, args, frame);
  }
  if (calleeNode !== undefined && name !== null && compiler.isUnknownFunction(name)) {
    return compiler.refuse(calleeNode, `There is no function “${name}”.`);
  }
  const callee = compiler.compile(calleeNode);
  const args = compileArguments(node, compiler);
  return (frame) => invoke(callee(frame), args, frame);
};

/** `date(...)`, `date and time(...)`, `duration(...)` and the like have nodes of their own in the grammar. */
const compileDateTime: NodeCompiler = (node, compiler) => {
  const [first] = compiler.children(node);
  if (first === undefined || first.name === "AtLiteral") return compiler.compile(first);
  const constructorFunction = compiler.builtins.get(compiler.name(first)) ?? null;
  const args = compileArguments(node, compiler);
  return (frame) => invoke(constructorFunction, args, frame);
};

export const functionNodes: Record<string, NodeCompiler> = {
  FunctionDefinition: compileDefinition,
  FunctionInvocation: compileInvocation,
  DateTimeLiteral: compileDateTime,
  SpecialFunctionName: (node, compiler) => {
    const value = compiler.builtins.get(compiler.name(node)) ?? null;
    return () => value;
  },
};

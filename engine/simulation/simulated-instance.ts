import type { Value, Variables } from "@/contracts/value";
import type { Command, InstanceState, Token } from "@/engine/instance/types";
import type { SimulatedProcess } from "./simulated-process";

/** One instance of a simulation. */
export interface SimulatedInstance {
  /** In the order in which they began. */
  readonly number: number;
  readonly process: SimulatedProcess;
  state: InstanceState;
  /** The call activity that started it; `waits`: for its end. */
  readonly caller: { instance: SimulatedInstance; token: number; waits: boolean } | null;
  /** Calls above it. */
  readonly depth: number;
}

/** A token and where it stands. */
export interface PlacedToken {
  instance: SimulatedInstance;
  id: number;
  token: Token;
}

/** A message on its way. */
export interface KeptMessage {
  name: string;
  key: string;
  payload: Value;
  /** What becomes variables where it arrives: only of messages from outside. */
  values: Variables;
  /** ISO 8601 UTC: until then it is kept while nobody waits for it. */
  expiresAt: string;
}

/** What is to be done before a simulation rests; in the runtime a row that a lane takes. */
export type Work =
  | { kind: "command"; instance: SimulatedInstance; command: Command }
  /** Something that the token waits for has come; `values` become variables there. */
  | {
      kind: "occur";
      instance: SimulatedInstance;
      token: number;
      payload: Value;
      values: Variables;
      message?: KeptMessage;
    }
  | { kind: "begin"; process: SimulatedProcess; element: string; payload: Value; values: Variables }
  | {
      kind: "call";
      instance: SimulatedInstance;
      token: number;
      processId: string;
      variables: Variables;
      waits: boolean;
    }
  | { kind: "script"; instance: SimulatedInstance; token: number; run: ScriptRun };

/** A script that somebody outside may run. */
export interface ScriptRun {
  source: string;
  inputs: Variables;
  timeoutSeconds: number;
}

/** What it gave; null: nobody runs scripts, so it waits like any other step that reaches outside. */
export type ScriptAnswer = { ok: true; result: Value } | { ok: false; reason: string } | null;

/** All tokens of running instances, instance by instance. */
export function tokensOf(instances: readonly SimulatedInstance[]): PlacedToken[] {
  return instances.flatMap((instance) =>
    instance.state.status === "running"
      ? Object.entries(instance.state.tokens).map(([id, token]) => ({ instance, id: Number(id), token }))
      : [],
  );
}

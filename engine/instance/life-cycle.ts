import type { Command, Token, Wait } from "./types";

/**
 * Which command a waiting token takes: the life cycle in one table. A command that names a token in any other
 * wait is refused, so a doubled or late command can never act twice.
 */
const takes: Record<
  Exclude<Command["type"], "start" | "advance" | "repair" | "terminate">,
  readonly Wait[]
> = {
  claimTask: ["task"],
  releaseTask: ["task"],
  assignTask: ["task"],
  completeTask: ["task"],
  returnTask: ["task"],
  askTask: ["task"],
  answerTask: ["task"],
  effectSucceeded: ["effect"],
  effectFailed: ["effect"],
  occur: ["event"],
  callCompleted: ["call"],
  callFailed: ["call"],
  failElement: ["task", "event", "timer"],
  activateElement: ["scope"],
  completeAdHoc: ["scope"],
  grantPermit: ["permit"],
  fireTimer: ["timer", "task"],
  retryIncident: ["incident"],
};

export type TokenCommand = Extract<Command, { token: number }>;

/** Whether the token, as it waits now, takes the command. */
export function takesCommand(token: Token, command: TokenCommand): boolean {
  if (token.wait === undefined || !takes[command.type].includes(token.wait)) return false;
  return command.type !== "fireTimer" || token.timers?.[command.purpose] !== undefined;
}

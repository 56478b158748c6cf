import type { Token, Wait } from "@/engine/instance/types";

const losses: Record<Wait, (title: string, token: Token) => string> = {
  task: (title, { claimedBy }) =>
    `The task "${title}" is withdrawn${claimedBy === undefined ? "" : ", though somebody is working on it"}`,
  effect: (title) =>
    `The call or mail of "${title}" is withdrawn; if it is out already, its answer counts no more`,
  timer: (title) => `"${title}" stops waiting for its time`,
  event: (title) => `"${title}" stops waiting for its event`,
  choice: (title) => `Nothing is waited for after "${title}" any more`,
  call: (title) => `The process that "${title}" started is no longer waited for`,
  join: (title) => `The branch that waits at "${title}" is given up`,
  scope: (title, { loop }) =>
    loop === undefined
      ? `"${title}" is given up with all that runs inside`
      : `"${title}" is given up after ${loop.done} of ${loop.total ?? "its"} rounds`,
  permit: (title) => `The place in the queue for "${title}" is given up`,
  incident: (title) => `The failed step "${title}" is given up`,
};

/** What it means for people that a token is given up; null when they would not notice. */
export function describeLoss(token: Token, title: string): string | null {
  if (token.host !== undefined) return `"${title}" stops listening`;
  return token.wait === undefined ? null : losses[token.wait](title, token);
}

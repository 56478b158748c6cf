import type { ChildProcess } from "node:child_process";

/** Sends a child process a message and gives the next one that it sends back. */
export function askChild<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve) => {
    child.once("message", (answer) => resolve(answer as Answer));
    child.send(message);
  });
}

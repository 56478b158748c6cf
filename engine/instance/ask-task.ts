/** Questions about a task: it waits for the answer, then it is again with those who do it. */
import type { AnswerTask, AskTask, GraphNode, Moves } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { storableText } from "@/engine/form/storable-text";
import { refuse } from "./refuse";
import { refuseWork } from "./task-commands";
import type { Refusal } from "./types";

/** A question is worth as many tries as an e-mail step, but it never stops the instance. */
const retry = { attempts: 5, backoffSeconds: 30 };

/** Asks a member, who hears of it by e-mail too. */
export function askTask(moves: Moves, node: GraphNode, command: AskTask): Refusal | null {
  const { token, memberId, to } = command;
  const refusal = refuseWork(moves, node, command);
  if (refusal !== null) return refusal;
  const element = node.element.id;
  const question = storableText(command.question).trim();
  if (question === "") return refuse("notAllowed", "Write what you want to know.", element);
  if (to === memberId) return refuse("notAllowed", "Ask somebody else than yourself.", element);
  moves.emit({ type: "taskAsked", token, memberId: to, by: memberId, question });
  moves.emit({
    type: "notificationRequested",
    token,
    element,
    request: {
      kind: "email",
      to: [{ memberId: to }],
      subject: `A question about: ${elementTitle(node.element)}`,
      text: `${question}\n\nYou find the question in your inbox.`,
    },
    retry,
  });
  return null;
}

/** Only who was asked can answer, and only who asked can take the question back. */
export function answerTask(moves: Moves, node: GraphNode, command: AnswerTask): Refusal | null {
  const { token, memberId } = command;
  const element = node.element.id;
  const question = moves.token(token).task?.question;
  if (question === undefined) return refuse("notWaiting", "This question is answered already.", element);
  const { answer } = command;
  if (memberId !== (answer === null ? question.by : question.to)) {
    return refuse("notAllowed", "Only who was asked can answer this question.", element);
  }
  const text = answer === null ? null : storableText(answer).trim();
  if (text === "") return refuse("notAllowed", "Write an answer.", element);
  moves.emit({ type: "taskAnswered", token, memberId, answer: text });
  return null;
}

import type { TaskQuestion } from "@/prisma/generated/client";
import type { TaskDetail } from "./get-task.schema";

/** The questions about a task, as the member sees them; those that were taken back are gone. */
export function presentQuestions(
  questions: readonly TaskQuestion[],
  memberId: string,
  nameOf: (memberId: string) => string,
): TaskDetail["questions"] {
  return questions
    .filter((question) => question.answeredAt === null || question.answer !== null)
    .map(({ number, askedBy, askedTo, question, askedAt, answer, answeredAt }) => ({
      number,
      byName: nameOf(askedBy),
      toName: nameOf(askedTo),
      question,
      askedAt,
      answer,
      answeredAt,
      isForMe: askedTo === memberId,
      isFromMe: askedBy === memberId,
    }));
}

import type { ElementOf } from "@/contracts/process";

/** How several come to the outcome of a task, as a sentence for those who do it; null where one decides. */
export function completionSentence({ completion, outcomes }: ElementOf<"userTask">): string | null {
  if (completion === undefined) return null;
  const first = outcomes[0]?.value;
  const label = (value: string | undefined) =>
    `“${outcomes.find((outcome) => outcome.value === value)?.label ?? value}”`;
  const wanted = label("outcome" in completion ? (completion.outcome ?? first) : first);
  const last = outcomes.at(-1)?.value;
  if (outcomes.length === 0) {
    if (completion.rule === "count") return `Done as soon as ${completion.count} have done their part.`;
    return completion.rule === "sequential"
      ? "Done by one after the other."
      : "Done when everybody has done their part.";
  }
  switch (completion.rule) {
    case "all":
      return `${wanted} needs everybody; the first who decides differently settles it.`;
    case "count":
      return `${wanted} needs ${completion.count}; otherwise it is ${label(completion.otherwise ?? last)}.`;
    case "majority":
      return `What most choose counts; in a tie it is ${label(completion.otherwise ?? last)}.`;
    case "sequential":
      return `One decides after the other, as long as it is ${wanted}.`;
  }
}

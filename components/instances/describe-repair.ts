import type { JournalEventOf } from "@/contracts/journal";

/** What a person did to repair a request, in words. */
export function describeRepair(
  { action, element, target }: JournalEventOf<"repaired">,
  title: (element: string) => string,
): { text: string } {
  const at = element === undefined ? "the request" : title(element);
  switch (action) {
    case "retry":
      return { text: `Repaired ${at} and tried it again` };
    case "skip":
      return { text: `Skipped ${at}` };
    case "move":
      return { text: `Moved the request from ${at} to ${title(target ?? "")}` };
    case "restart":
      return { text: `Started again from ${title(target ?? "")}` };
    case "changeVariables":
      return { text: "Changed values by hand" };
  }
}

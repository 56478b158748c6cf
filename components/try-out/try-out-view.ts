import type { ProcessDefinition } from "@/contracts/process";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

/** What the try-out shows: one run by hand, or all scenarios. */
export const tryOutViews = [
  { value: "run", label: "Run" },
  { value: "scenarios", label: "Scenarios" },
] as const;
export type TryOutView = (typeof tryOutViews)[number]["value"];

export type TryOutScreenProps = {
  processId: string;
  /** The draft as it is now. */
  definition: ProcessDefinition;
  directory: ProcessDirectory;
  view: TryOutView;
  onView: (view: TryOutView) => void;
};

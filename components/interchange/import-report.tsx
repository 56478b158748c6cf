import { ChevronRight } from "lucide-react";
import type { ImportReportLine } from "@/server/features/interchange/interchange.schema";
import { Place } from "./import-problems";

type Level = ImportReportLine["level"];

const levels: readonly { level: Level; title: string; meaning: string }[] = [
  { level: "mapped", title: "Mapped", meaning: "Taken over in our words." },
  {
    level: "kept",
    title: "Kept",
    meaning: "Carried along and written again on export; nothing follows from it here.",
  },
  {
    level: "ignored",
    title: "Ignored",
    meaning: "Means nothing here; it is written again on export all the same.",
  },
];

/** What a level means, by its name. */
export type ReportMeanings = Partial<Record<Level, string>>;

/** So many of a kind are listed; the figure at the head counts all. */
const SHOWN = 200;

type ImportReportProps = { report: readonly ImportReportLine[]; meanings?: ReportMeanings };

/** What became of the parts of a file that were not simply taken. */
export function ImportReport({ report, meanings = {} }: ImportReportProps) {
  if (report.length === 0)
    return <p className="text-muted text-sm">Everything in the file is taken as it is.</p>;
  return (
    <div className="grid gap-2">
      <h3 className="font-medium text-sm text-strong">What becomes of the rest</h3>
      {levels.map(({ level, title, meaning }) => {
        const lines = report.filter((line) => line.level === level);
        if (lines.length === 0) return null;
        return (
          <details key={level} className="group rounded-md border" open={lines.length <= 5}>
            <summary className="flex cursor-pointer items-center gap-2 rounded-md px-3 py-2 text-sm hover:bg-hover">
              <ChevronRight
                aria-hidden="true"
                className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
              />
              <span className="font-medium text-strong">
                {title} <span className="figures font-normal text-muted">{lines.length}</span>
              </span>
              <span className="min-w-0 truncate text-muted max-md:hidden">{meanings[level] ?? meaning}</span>
            </summary>
            <ul className="divide-y border-t">
              {lines.slice(0, SHOWN).map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and the list never changes
                <li key={index} className="grid gap-0.5 px-3 py-2 text-default text-sm">
                  <span className="break-words">{line.message}</span>
                  <span className="text-muted">
                    <Place {...line} />
                  </span>
                </li>
              ))}
              {lines.length > SHOWN && (
                <li className="px-3 py-2 text-muted text-sm">And {lines.length - SHOWN} more of the kind.</li>
              )}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

import { TriangleAlert } from "lucide-react";

/** What an operator should do something about. */
export function LoadNotices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <section aria-label="To be looked after" className="rounded-lg border bg-panel">
      <h2 className="px-5 pt-3 pb-1 font-semibold text-base">To be looked after</h2>
      <ul className="divide-y">
        {notices.map((notice) => (
          <li key={notice} className="flex items-start gap-3 px-5 py-2.5">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning-text" />
            <p className="min-w-0 flex-1 text-pretty">{notice}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

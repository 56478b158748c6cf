import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { LinkDetails } from "@/server/features/links/links.schema";

/** What came in last, each a way to the request that it became. */
export function LinkAnswers({ link, base }: { link: LinkDetails; base: string }) {
  const { recent, answers, processId } = link;
  if (recent.length === 0) return <p className="text-muted">No answer has come in yet.</p>;
  return (
    <div className="grid gap-3">
      <ul className="divide-y rounded-md border">
        {recent.map(({ id, instanceId, reference, answeredAt }) => (
          <li key={id} className="flex items-center gap-4 px-3 py-2 text-sm">
            {instanceId === null ? (
              <span className="flex-1 text-muted">No longer kept</span>
            ) : (
              <Link
                href={`${base}/requests/${instanceId}`}
                className="flex-1 font-medium text-accent-text underline-offset-4 hover:underline"
              >
                {reference}
              </Link>
            )}
            <RelativeTime at={answeredAt} className="shrink-0 text-muted" />
          </li>
        ))}
      </ul>
      {answers > recent.length && (
        <Link
          href={`${base}/requests?scope=all&processId=${processId}`}
          className="w-fit text-accent-text text-sm underline-offset-4 hover:underline"
        >
          All requests of the process
        </Link>
      )}
    </div>
  );
}

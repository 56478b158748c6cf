import Link from "next/link";
import type { CallLink, InstanceDetail } from "@/server/features/instances/get-instance.schema";
import { InstanceStatusDot } from "./instance-status-dot";

type Calls = Pick<InstanceDetail, "calledBy" | "called">;

/** The ways to the request that called this one and to those that it called; nothing when there are none. */
export function CallLinks({ calls: { calledBy, called }, base }: { calls: Calls; base: string }) {
  if (calledBy === null && called.length === 0) return null;
  return (
    <div className="grid gap-4 text-sm">
      {calledBy && (
        <p>
          <span className="text-muted">Called by </span>
          <RequestLink request={calledBy} base={base} />
        </p>
      )}
      {called.length > 0 && (
        <section aria-labelledby="called-requests" className="grid gap-2">
          <h2 id="called-requests" className="text-muted">
            Called requests
          </h2>
          <ul className="divide-y rounded-lg border bg-panel">
            {called.map((request) => (
              <li
                key={request.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
              >
                <RequestLink request={request} base={base} />
                <InstanceStatusDot status={request.status} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function RequestLink({ request, base }: { request: CallLink; base: string }) {
  return (
    <Link
      href={`${base}/requests/${request.id}`}
      className="min-w-0 break-words text-accent-text underline underline-offset-4"
    >
      {request.title} <span className="figures text-muted">{request.reference}</span>
    </Link>
  );
}

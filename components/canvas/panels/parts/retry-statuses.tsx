import { Field } from "@/components/ui/field";
import { SteadyInput } from "@/components/ui/steady-input";
import type { RetryPolicy } from "@/contracts/process";
import { readStatuses } from "./read-statuses";

type RetryStatusesProps = { value: RetryPolicy; onChange: (value: RetryPolicy) => void };

/** Which answers are taken for final or for passing, where they usually are the other. */
export function RetryStatuses({ value, onChange }: RetryStatusesProps) {
  const { finalStatuses, retryStatuses, ...rest } = value;
  const change = (next: Pick<RetryPolicy, "finalStatuses" | "retryStatuses">) => {
    const kept = Object.entries({ finalStatuses, retryStatuses, ...next });
    onChange({ ...rest, ...Object.fromEntries(kept.filter(([, statuses]) => statuses?.length)) });
  };
  return (
    <>
      <Field label="Answers that are final" help="Not tried again, though 5xx, 408, 425 and 429 usually are.">
        <SteadyInput
          value={(finalStatuses ?? []).join(", ")}
          placeholder="for example 501, 505"
          keep={(text) => readStatuses(text).join(", ")}
          onChange={(text) => change({ finalStatuses: readStatuses(text) })}
        />
      </Field>
      <Field label="Answers to try again" help="Though all other 4xx usually are final.">
        <SteadyInput
          value={(retryStatuses ?? []).join(", ")}
          placeholder="for example 404, 409"
          keep={(text) => readStatuses(text).join(", ")}
          onChange={(text) => change({ retryStatuses: readStatuses(text) })}
        />
      </Field>
    </>
  );
}

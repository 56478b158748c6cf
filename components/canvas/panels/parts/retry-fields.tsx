import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RetryPolicy } from "@/contracts/process";

type RetryFieldsProps = { value: RetryPolicy; onChange: (value: RetryPolicy) => void };

/** How often something outside is tried before a person has to look at it. */
export function RetryFields({ value, onChange }: RetryFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="Tries in all" help="Then it waits for repair.">
        <Input
          type="number"
          min={1}
          max={20}
          value={value.attempts}
          onChange={({ target }) => onChange({ ...value, attempts: clamp(target.valueAsNumber, 1, 20) })}
        />
      </Field>
      <Field label="First pause" help="Doubles each time.">
        <Input
          type="number"
          min={0}
          max={3600}
          trailing={<span className="text-sm">s</span>}
          value={value.backoffSeconds}
          onChange={({ target }) =>
            onChange({ ...value, backoffSeconds: clamp(target.valueAsNumber, 0, 3600) })
          }
        />
      </Field>
    </div>
  );
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(Number.isFinite(value) ? value : min)));
}

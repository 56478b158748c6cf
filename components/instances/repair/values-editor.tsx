import { Plus, X } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { Variables } from "@/contracts/value";
import { type ValueRow, valueText } from "./value-rows";

type ValuesEditorProps = {
  rows: ValueRow[];
  onChange: (rows: ValueRow[]) => void;
  /** What there is already: names are suggested, and a value appears when its name is chosen. */
  current: Variables;
};

/** Values by name. A number, true, false, a list or an object is read as such, everything else as text. */
export function ValuesEditor({ rows, onChange, current }: ValuesEditorProps) {
  const names = useId();
  const change = (index: number, row: Partial<ValueRow>) =>
    onChange(rows.map((old, at) => (at === index ? { ...old, ...row } : old)));
  const rename = (index: number, name: string) => {
    const known = Object.hasOwn(current, name) ? current[name] : undefined;
    change(
      index,
      known !== undefined && rows[index]?.text === "" ? { name, text: valueText(known) } : { name },
    );
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm text-strong">Values</legend>
      <datalist id={names}>
        {Object.keys(current).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity while they are typed
        <div key={index} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-2">
          <Input
            aria-label={`Name of value ${index + 1}`}
            placeholder="Name"
            list={names}
            value={row.name}
            onChange={({ target }) => rename(index, target.value)}
          />
          <Input
            aria-label={`Value ${index + 1}`}
            placeholder="Value"
            value={row.text}
            onChange={({ target }) => change(index, { text: target.value })}
          />
          <IconButton
            type="button"
            variant="ghost"
            icon={X}
            label={`Remove value ${index + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        type="button"
        size="sm"
        className="justify-self-start"
        onClick={() => onChange([...rows, { name: "", text: "" }])}
      >
        <Plus aria-hidden="true" />
        Add a value
      </Button>
    </fieldset>
  );
}

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { SteadyInput } from "@/components/ui/steady-input";

type Header = { name: string; value: string };
type HeaderRowsProps = { value: readonly Header[]; onChange: (value: Header[]) => void };

export function HeaderRows({ value, onChange }: HeaderRowsProps) {
  const replace = (at: number, part: Partial<Header>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <>
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index} className="flex gap-1">
          <SteadyInput
            aria-label={`Header ${index + 1} name`}
            placeholder="Name"
            value={row.name}
            onChange={(name) => replace(index, { name })}
          />
          <Input
            aria-label={`Header ${index + 1} value`}
            placeholder="Value"
            value={row.value}
            onChange={(event) => replace(index, { value: event.target.value })}
          />
          <IconButton
            icon={Trash2}
            label={`Remove header ${index + 1}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button className="w-fit" onClick={() => onChange([...value, { name: "X-Header", value: "" }])}>
        <Plus aria-hidden="true" />
        Add header
      </Button>
    </>
  );
}

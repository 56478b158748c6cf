import { NumberSetting } from "./number-setting";

type RangeSettingsProps = {
  field: { min?: number; max?: number };
  onChange: (patch: { min?: number; max?: number }) => void;
  problems: Readonly<Record<string, string>>;
};

/** Smallest and largest value that the form accepts. */
export function RangeSettings({ field, onChange, problems }: RangeSettingsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberSetting
        label="At least"
        value={field.min}
        onChange={(min) => onChange({ min })}
        error={problems.min}
      />
      <NumberSetting
        label="At most"
        value={field.max}
        onChange={(max) => onChange({ max })}
        error={problems.max}
      />
    </div>
  );
}

import { NumberSetting } from "./number-setting";

type LengthSettingProps = {
  field: { maxLength?: number };
  onChange: (patch: { maxLength?: number }) => void;
  problems: Readonly<Record<string, string>>;
  limit: number;
};

export function LengthSetting({ field, onChange, problems, limit }: LengthSettingProps) {
  return (
    <NumberSetting
      label="Characters at most"
      value={field.maxLength}
      onChange={(maxLength) => onChange({ maxLength })}
      limits={{ min: 1, max: limit, whole: true }}
      error={problems.maxLength}
    />
  );
}

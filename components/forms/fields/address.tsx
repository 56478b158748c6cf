import { MapPin } from "lucide-react";
import { useMemo } from "react";
import { countryOptions } from "@/components/forms/country-options";
import { Field } from "@/components/ui/field";
import { useFieldGroup } from "@/components/ui/field-context";
import { Input } from "@/components/ui/input";
import { useLocale } from "@/components/ui/locale-provider";
import { SearchSelect } from "@/components/ui/search-select";
import { type AddressPart, addressLines, addressOf, addressParts } from "@/engine/form/address-text";
import { isEmptyValue } from "@/engine/form/field-entry";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

/** What browsers fill in by themselves, and how wide each part is. */
const about: Record<AddressPart, { autoComplete: string; className: string }> = {
  street: { autoComplete: "address-line1", className: "col-span-6" },
  line2: { autoComplete: "address-line2", className: "col-span-6" },
  postalCode: { autoComplete: "postal-code", className: "col-span-2" },
  city: { autoComplete: "address-level2", className: "col-span-4" },
  region: { autoComplete: "address-level1", className: "col-span-6 @md:col-span-3" },
  country: { autoComplete: "country", className: "col-span-6 @md:col-span-3" },
};

function AddressControl({ field, value, onChange, disabled, innerErrors }: ControlProps<"address">) {
  const { language } = useLocale();
  const countries = useMemo(() => countryOptions(language), [language]);
  const parts = addressOf(value);
  const country = isEmptyValue(value) ? (field.country ?? "") : parts.country;
  const change = (name: AddressPart, text: string) => onChange({ ...parts, country, [name]: text });
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy } = useFieldGroup();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field's label names the group, a legend would say it twice
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="@container grid max-w-140 grid-cols-6 items-start gap-3 rounded-md border p-3"
    >
      {addressParts.map(({ name, label }) => (
        <Field key={name} label={label} error={innerErrors?.[`.${name}`]} className={about[name].className}>
          {name === "country" ? (
            <SearchSelect
              options={countries}
              value={country || null}
              onValueChange={(code) => change("country", code ?? "")}
              searchLabel="Search countries"
              clearable
              disabled={disabled}
            />
          ) : (
            <Input
              autoComplete={about[name].autoComplete}
              maxLength={200}
              value={parts[name]}
              disabled={disabled}
              onChange={(event) => change(name, event.target.value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function AddressRead({ value }: ReadProps<"address">) {
  const { language } = useLocale();
  return (
    <address className="not-italic">
      {addressLines(value, language).map((line) => (
        <span key={line} className="block break-words">
          {line}
        </span>
      ))}
    </address>
  );
}

function AddressMore({ field, onChange, problems }: SettingsProps<"address">) {
  const { language } = useLocale();
  const countries = useMemo(() => countryOptions(language), [language]);
  return (
    <Field label="Country to begin with" error={problems.country}>
      <SearchSelect
        options={countries}
        value={field.country ?? null}
        onValueChange={(country) => onChange({ country: country ?? undefined })}
        placeholder="None"
        searchLabel="Search countries"
        clearable
      />
    </Field>
  );
}

export const addressView: FieldView<"address"> = {
  label: "Address",
  description: "Street, city and country",
  icon: MapPin,
  group: "people",
  keywords: ["street", "city", "postcode", "zip", "country", "location", "delivery"],
  initial: {},
  isGroup: () => true,
  Control: AddressControl,
  Read: AddressRead,
  More: AddressMore,
};

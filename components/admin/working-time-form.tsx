"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { toast } from "@/components/ui/toast";
import { type BusinessCalendar, BusinessCalendarSchema } from "@/contracts/calendar";
import { HolidayRows } from "./holiday-rows";
import { WeekHours } from "./week-hours";

const zones = Intl.supportedValuesOf("timeZone").map((value) => ({
  value,
  label: value.replaceAll("_", " "),
}));

/** The whole calendar; saved as one, so that half a change never counts. */
export function WorkingTimeForm({ saved }: { saved: BusinessCalendar }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [calendar, setCalendar] = useState(saved);
  const [complaint, setComplaint] = useState<string>();
  const change = (part: Partial<BusinessCalendar>) => setCalendar({ ...calendar, ...part });
  const save = useMutation(
    trpc.tenants.changeWorkingTime.mutationOptions({
      onSuccess: () => toast.success("The working time is saved"),
      onError: (error) => setComplaint(sentenceOf(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.tenants.getWorkingTime.queryKey() }),
    }),
  );
  const submit = () => {
    const checked = BusinessCalendarSchema.safeParse(calendar);
    setComplaint(checked.error?.issues[0]?.message);
    if (checked.success) save.mutate(checked.data);
  };
  return (
    <form
      noValidate
      className="grid max-w-2xl grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card className="grid grid-cols-1 gap-5 p-5">
        <Field
          label="Time zone"
          help="Also that of dates in processes, such as today()."
          className="max-w-sm"
        >
          <Combobox
            options={zones}
            selectedLabel={calendar.timeZone}
            value={calendar.timeZone}
            onValueChange={(timeZone) => timeZone && change({ timeZone })}
            searchLabel="Search time zones"
          />
        </Field>
        <WeekHours value={calendar.hours} onChange={(hours) => change({ hours })} />
      </Card>
      <Card className="p-5">
        <HolidayRows value={calendar.holidays} onChange={(holidays) => change({ holidays })} />
      </Card>
      <FormAlert message={complaint} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" loading={save.isPending}>
          Save
        </Button>
        {JSON.stringify(calendar) !== JSON.stringify(saved) && (
          <Button
            onClick={() => {
              setCalendar(saved);
              setComplaint(undefined);
            }}
          >
            Discard changes
          </Button>
        )}
      </div>
    </form>
  );
}

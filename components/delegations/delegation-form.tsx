"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { ColleagueCombobox } from "@/components/members/colleague-combobox";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { toast } from "@/components/ui/toast";
import { firstDay, momentsOf } from "./delegation-days";

type Values = { toMemberId: string; processId: string | null; startsAt: string; endsAt: string };

/** Asks who stands in, for what, and from which day to which. */
export function DelegationForm() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { member } = useFrame();
  const processes = useQuery(trpc.processes.listStartable.queryOptions());
  const create = useMutation(trpc.delegations.create.mutationOptions());
  const today = firstDay();
  const form = useForm<Values>({
    defaultValues: { toMemberId: "", processId: null, startsAt: today, endsAt: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ startsAt, endsAt, ...rest }) => {
    try {
      await create.mutateAsync({ ...rest, ...momentsOf(startsAt, endsAt) });
      toast.success("Arranged", { description: "It begins and ends by itself." });
      form.reset();
      await queries.invalidateQueries({ queryKey: trpc.delegations.pathKey() });
    } catch (error) {
      showFailure(error, ["toMemberId", "processId", "startsAt", "endsAt"], form.setError);
    }
  });
  return (
    <Card>
      <CardHeader title="Let somebody stand in for you" />
      <CardBody>
        <form noValidate onSubmit={submit} className="grid gap-4">
          <FormAlert message={errors.root?.message} />
          <Field label="Who" error={errors.toMemberId?.message} required>
            <Controller
              control={form.control}
              name="toMemberId"
              rules={{ required: "Choose who stands in for you." }}
              render={({ field }) => (
                <ColleagueCombobox
                  value={field.value}
                  onValueChange={field.onChange}
                  onBlur={field.onBlur}
                  except={member.memberId}
                />
              )}
            />
          </Field>
          <Field label="For" error={errors.processId?.message}>
            <Controller
              control={form.control}
              name="processId"
              render={({ field }) => (
                <Combobox
                  options={(processes.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                  loading={processes.isPending}
                  value={field.value}
                  onValueChange={field.onChange}
                  onBlur={field.onBlur}
                  clearable
                  placeholder="All processes"
                  searchLabel="Search processes"
                />
              )}
            />
          </Field>
          <div className="grid grid-cols-2 gap-3">
            <Field label="From" error={errors.startsAt?.message} required>
              <DateInput min={today} {...form.register("startsAt", { required: "Choose the first day." })} />
            </Field>
            <Field label="Until and including" error={errors.endsAt?.message} required>
              <DateInput min={today} {...form.register("endsAt", { required: "Choose the last day." })} />
            </Field>
          </div>
          <div className="flex justify-end">
            <Button type="submit" variant="primary" loading={isSubmitting}>
              Arrange
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}

"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { type LinkDetails, UpdateLinkInputSchema } from "@/server/features/links/links.schema";
import { AfterSettings } from "./settings/after-settings";
import type { LinkSettingsValues } from "./settings/link-settings-values";
import { OpeningSettings } from "./settings/opening-settings";
import { PersonSettings } from "./settings/person-settings";
import { PlaceSettings } from "./settings/place-settings";

/** Settings that show a complaint of their own. */
const namedSettings = [
  "name",
  "opensAt",
  "closesAt",
  "maxAnswers",
  "emailField",
  "thanks",
  "redirectUrl",
  "password",
] as const;

/** Everything that can be set about a link. */
export function LinkSettingsForm({ link }: { link: LinkDetails }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useMutation(trpc.links.update.mutationOptions());
  const { hasPassword, ...settings } = link.settings;
  const form = useForm<LinkSettingsValues>({
    resolver: zodResolver(UpdateLinkInputSchema),
    values: { ...settings, linkId: link.id },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await update.mutateAsync(values);
      form.setValue("password", undefined);
      toast.success("The link is changed");
      await queries.invalidateQueries({ queryKey: trpc.links.pathKey() });
    } catch (error) {
      showFailure(error, namedSettings, form.setError);
    }
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="grid gap-7">
        <Field label="Name" error={errors.name?.message}>
          <Input autoComplete="off" {...form.register("name")} />
        </Field>
        <OpeningSettings hasPassword={hasPassword} />
        <PersonSettings emailFields={link.emailFields} />
        <AfterSettings />
        <PlaceSettings hiddenFields={link.hiddenFields} />
        <div className="sticky -bottom-6 -mx-5 -mb-6 grid gap-2 border-t bg-raised px-5 py-3">
          <FormAlert message={errors.root?.message} />
          <div className="flex justify-end">
            <Button type="submit" variant="primary" loading={isSubmitting}>
              Save
            </Button>
          </div>
        </div>
      </form>
    </FormProvider>
  );
}

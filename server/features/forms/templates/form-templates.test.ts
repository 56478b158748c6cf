import { expect, it } from "vitest";
import { checkForm } from "@/engine/form/check-form";
import { formPlans } from "./form-templates";

it.each(Object.entries(formPlans))("the template %s can be published as it is", (_, plan) => {
  expect(checkForm({ schemaVersion: 1, title: "From a template", ...plan })).toEqual([]);
});

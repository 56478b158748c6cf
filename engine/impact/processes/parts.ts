import { compareForms } from "@/engine/compare/compare-forms";
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import type { FindImpacts, ProcessPublication } from "@/engine/impact/publication";

/** Forms and decisions that the process takes in a later version than before, though its own draft says nothing of it. */
export const parts: FindImpacts<ProcessPublication> = ({ before, after }) => [
  ...Object.entries(after.forms).flatMap(([id, form]) => {
    const earlier = before.forms[id];
    if (earlier === undefined || isDeepEqual(earlier, form)) return [];
    const { length } = compareForms(earlier, form);
    const says = [
      `The form is used as it is published now, with ${length === 1 ? "1 change" : `${length} changes`}.`,
    ];
    return [
      {
        weight: "notice" as const,
        about: { kind: "form" as const, id },
        title: `Form “${form.title}”`,
        says,
      },
    ];
  }),
  ...Object.entries(after.decisions ?? {}).flatMap(([key, model]) => {
    const earlier = before.decisions?.[key];
    const [id = key, version] = key.split("@");
    if (version !== undefined || earlier === undefined || isDeepEqual(earlier, model)) return [];
    const says = ["It is asked as it is published now, with other rules than before."];
    return [
      {
        weight: "notice" as const,
        about: { kind: "decision" as const, id },
        title: `Decision “${model.name}”`,
        says,
      },
    ];
  }),
];

import { inList } from "@/engine/elements/in-list";
import type { FindImpacts, FormPublication } from "@/engine/impact/publication";

/** Requests that stand at a step with the form: they keep the version of it that they started with. */
export const requests: FindImpacts<FormPublication> = ({ requests: open }) =>
  open.map(({ processId, processName, version, waiting }) => {
    const places = waiting.map(({ title, count }) => `${count} at “${title}”`);
    return {
      weight: "notice",
      about: { kind: "requests", processId, version },
      title: `Requests of “${processName}”, version ${version}`,
      says: [
        `${inList(places, "and")} show the form as it was when that version was published, and go on so.`,
      ],
    };
  });

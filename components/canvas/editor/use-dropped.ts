"use client";

import { toast } from "@/components/ui/toast";
import { elementTitle } from "@/engine/elements/element-title";
import { doerName } from "@/engine/layout/bands/doer";
import { centerOf, shifted } from "@/engine/layout/geometry";
import type { PlacedBand, Placement } from "@/engine/layout/place-elements";
import { assignDoer, canBeGiven } from "../commands/assign-doer";
import { moveElements } from "../commands/move-element";
import { useEditorActions, useEditorState } from "./editor-context";
import { countSteps } from "./use-clipboard";
import { type Dragged, placesAfter } from "./with-dragged";

/**
 * What letting go of dragged elements does: they stay where they are put. In lanes that place is who does it, so a task that
 * comes to another lane is given to whom that lane is of, and all else goes back.
 */
export function useDropped(placement: Placement) {
  const { definition, names } = useEditorState();
  const { edit, undo } = useEditorActions();

  const bandUnder = ({ ids, by }: Dragged): PlacedBand | null => {
    const [first] = [...ids].filter((id) => placement.bandOf.has(id));
    const box = first ? placement.boxes.get(first) : undefined;
    if (!first || !box) return null;
    const { y } = centerOf(shifted(box, by));
    const found = placement.bands.find(({ box: band }) => y >= band.y && y < band.y + band.height);
    return found && found !== placement.bandOf.get(first) ? found : null;
  };

  const giveTo = (band: PlacedBand, ids: ReadonlySet<string>) => {
    const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
    const tasks = definition.elements.filter(({ id, type }) => ids.has(id) && type === "userTask");
    const name = doerName(band.doer, names, titles);
    const [task] = tasks;
    if (!task) {
      toast.info("Only tasks can be given to somebody.", {
        description: "What machines do, and what only leads on, finds its lane by itself.",
      });
    } else if (!canBeGiven(band.doer)) {
      toast.info(`A task cannot be given to "${name}".`, { description: "Drop it into the lane of people." });
    } else {
      edit((current) => assignDoer(current, new Set(tasks.map(({ id }) => id)), band.doer));
      const what = tasks.length === 1 ? `"${titles.get(task.id)}"` : countSteps(tasks.length);
      toast.success(
        band.doer.kind === "nobody" ? `${what}: nobody does it now` : `${what} goes to ${name} now`,
        {
          undo,
        },
      );
    }
  };

  const drop = (dragged: Dragged) => {
    const band = bandUnder(dragged);
    if (band) giveTo(band, dragged.ids);
    const placed = [...dragged.ids].filter((id) => !placement.bandOf.has(id));
    if (placed.length === 0) return;
    const moved = { ...dragged, ids: new Set(placed) };
    edit((current) => moveElements(current, placesAfter(placement, moved)));
  };
  return { bandUnder, drop };
}

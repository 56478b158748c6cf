import { anyType } from "@/engine/expression/types/feel-type";
import type { LogicEntry } from "./logic-entry";

export const list: LogicEntry<"list"> = ({ items }, site) => {
  const compiled = items.map((item, index) => site.inside(`item ${index + 1}`).compile(item));
  return {
    type: { kind: "list", element: anyType },
    run: (frame) => {
      frame.run.chargeList(compiled.length);
      return compiled.map((item) => item.run(frame));
    },
  };
};

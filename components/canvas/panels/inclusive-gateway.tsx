import type { ElementView } from "./element-view";
import { BranchList } from "./parts/branch-list";

export const inclusiveGateway: ElementView<"inclusiveGateway"> = {
  Panel: ({ element }) => (
    <BranchList
      element={element.id}
      taken="Every branch whose condition holds is taken, at the same time; if none does, the default branch."
    />
  ),
};

import type { ElementView } from "./element-view";
import { BranchList } from "./parts/branch-list";

export const exclusiveGateway: ElementView<"exclusiveGateway"> = {
  Panel: ({ element }) => (
    <BranchList
      element={element.id}
      taken="The first branch whose condition holds is taken; if none does, the default branch."
    />
  ),
};

import type { ElementView } from "./element-view";

export const endEvent: ElementView<"endEvent"> = {
  Panel: () => (
    <p className="pb-4 text-muted text-sm">
      This branch ends here. The request is completed when every branch has ended.
    </p>
  ),
};

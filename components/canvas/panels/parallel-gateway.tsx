import type { ElementView } from "./element-view";

export const parallelGateway: ElementView<"parallelGateway"> = {
  Panel: () => (
    <p className="pb-4 text-muted text-sm">
      All branches that leave here run at the same time. Where branches meet in a parallel gateway, it waits
      until each of them has arrived.
    </p>
  ),
};

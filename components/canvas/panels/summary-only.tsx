import { noNames, summarizeElement } from "../describe-element";
import type { AnyElementView } from "./element-view";

/** For elements that the palette does not offer: they come with a definition and can be named, moved and removed. */
export const summaryOnly: AnyElementView = {
  Panel: ({ element }) => <p className="pb-4 text-muted text-sm">{summarizeElement(element, noNames)}.</p>,
};

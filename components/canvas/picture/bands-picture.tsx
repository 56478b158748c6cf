import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { doerName } from "@/engine/layout/bands/doer";
import type { PlacedBand } from "@/engine/layout/place-elements";
import { bandIcon } from "../bands/band-icon";
import { fitText } from "./fit-text";
import type { PictureStyle } from "./picture-style";
import { PictureText } from "./picture-text-view";

type BandsPictureProps = {
  bands: readonly PlacedBand[];
  definition: ProcessDefinition;
  names: Names;
  style: PictureStyle;
};

/** The lanes behind the elements, each with who does what stands in it. */
export function BandsPicture({ bands, definition, names, style }: BandsPictureProps) {
  const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
  const ink = style.color("default");
  return bands.map(({ key, doer, box }, turn) => {
    const Icon = bandIcon(doer);
    const { x, y, width, height } = box;
    return (
      <g key={`band ${key}`}>
        <rect
          {...{ x, y, width, height }}
          fill={style.color(turn % 2 === 0 ? "sunken" : "page")}
          stroke={style.color("line-strong")}
        />
        <Icon x={x + 14} y={y + 13} width={16} height={16} color={ink} strokeWidth={1.75} />
        <PictureText
          at={{ x: x + 38, y: y + 26 }}
          size="title"
          fill={ink}
          text={fitText(doerName(doer, names, titles), width - 56, style.measure.title)}
        />
      </g>
    );
  });
}

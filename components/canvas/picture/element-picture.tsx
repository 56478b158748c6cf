import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { elementShapes } from "@/engine/layout/element-shapes";
import type { Box } from "@/engine/layout/geometry";
import { elementWords } from "../describe-element";
import { elementAppearances, iconOf } from "../element-appearance";
import { elementTraits } from "../element-traits";
import { fitText } from "./fit-text";
import type { PictureStyle } from "./picture-style";
import { PictureText } from "./picture-text-view";

type ElementPictureProps = { element: Element; box: Box; summary: string; style: PictureStyle };

/** An element at its place, as the canvas draws it. */
export function ElementPicture(props: ElementPictureProps) {
  const { type } = props.element;
  if (isContainer(type)) return <ContainerPicture {...props} />;
  return elementShapes[type] === "activity" ? <ActivityPicture {...props} /> : <SymbolPicture {...props} />;
}

/** The colours behind `bg-accent-soft text-accent-text`. */
function tileColors(element: Element, { color }: PictureStyle) {
  const [ground = "", ink = ""] = elementAppearances[element.type].tile.split(" ");
  return { ground: color(ground.replace("bg-", "")), ink: color(ink.replace("text-", "")) };
}

function ActivityPicture({ element, box, summary, style }: ElementPictureProps) {
  const { ground, ink } = tileColors(element, style);
  const { icon: Icon } = elementAppearances[element.type];
  const { title, detail } = elementWords(element, summary);
  const { x, y, width, height } = box;
  const room = width - 72;
  const middle = y + height / 2;
  return (
    <g>
      <rect
        {...{ x, y, width, height }}
        rx={10}
        fill={style.color("panel")}
        stroke={style.color("line-strong")}
        strokeWidth={elementTraits[element.type].frame === "thick" ? 2 : 1}
      />
      <rect x={x + 12} y={middle - 18} width={36} height={36} rx={8} fill={ground} />
      <Icon x={x + 21} y={middle - 9} width={18} height={18} color={ink} strokeWidth={1.75} />
      <PictureText
        at={{ x: x + 60, y: detail ? middle - 4 : middle + 5 }}
        size="title"
        fill={style.color("strong")}
        text={fitText(title, room, style.measure.title)}
      />
      <PictureText
        at={{ x: x + 60, y: middle + 14 }}
        size="detail"
        fill={style.color("muted")}
        text={fitText(detail, room, style.measure.detail)}
      />
    </g>
  );
}

function ContainerPicture({ element, box, summary, style }: ElementPictureProps) {
  const { icon: Icon } = elementAppearances[element.type];
  const { frame } = elementTraits[element.type];
  const { title } = elementWords(element, summary);
  const { x, y, width, height } = box;
  const line = style.color("line-strong");
  return (
    <g>
      <rect
        {...{ x, y, width, height }}
        rx={10}
        fill={style.color("page")}
        stroke={line}
        strokeDasharray={frame === "dashed" ? "5 4" : undefined}
      />
      {frame === "double" && (
        <rect x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx={8} fill="none" stroke={line} />
      )}
      <Icon x={x + 14} y={y + 14} width={16} height={16} color={style.color("default")} strokeWidth={1.75} />
      <PictureText
        at={{ x: x + 40, y: y + 27 }}
        size="title"
        fill={style.color("strong")}
        text={fitText(title, width - 56, style.measure.title)}
      />
    </g>
  );
}

function SymbolPicture({ element, box, summary, style }: ElementPictureProps) {
  const { ground, ink } = tileColors(element, style);
  const Icon = iconOf(element);
  const { x, y, width, height } = box;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const isGateway = elementShapes[element.type] === "gateway";
  const small = element.type === "boundaryEvent";
  const size = small ? 16 : 20;
  const dashed = "interrupting" in element && element.interrupting === false ? "4 3" : undefined;
  const line = { fill: ground, stroke: style.color("line-strong"), strokeDasharray: dashed };
  const half = width / 2 - 1;
  return (
    <g>
      {isGateway ? (
        <path
          d={`M ${middle.x - half} ${middle.y} l ${half} ${-half} l ${half} ${half} l ${-half} ${half} Z`}
          strokeLinejoin="round"
          {...line}
        />
      ) : (
        <circle
          cx={middle.x}
          cy={middle.y}
          r={half}
          strokeWidth={element.type === "endEvent" ? 3 : 1}
          {...line}
        />
      )}
      {hasTwoRings(element) && <circle cx={middle.x} cy={middle.y} r={half - 4} {...line} fill="none" />}
      <Icon
        x={middle.x - size / 2}
        y={middle.y - size / 2}
        width={size}
        height={size}
        color={ink}
        strokeWidth={1.75}
      />
      <SymbolWords element={element} box={box} summary={summary} style={style} />
    </g>
  );
}

const hasTwoRings = ({ type }: Element) =>
  type === "boundaryEvent" || type === "intermediateCatchEvent" || type === "intermediateThrowEvent";

/** Below; on a border beside the way down. */
function SymbolWords({ element, box, summary, style }: ElementPictureProps) {
  const { title, detail } = elementWords(element, summary);
  const bottom = box.y + box.height;
  const middle = box.x + box.width / 2;
  if (element.type === "boundaryEvent") {
    const text = fitText(title, 72, style.measure.title);
    return (
      <PictureText
        at={{ x: middle - 6, y: bottom + 13 }}
        size="title"
        anchor="end"
        fill={style.color("strong")}
        text={text}
      />
    );
  }
  return (
    <>
      <PictureText
        at={{ x: middle, y: bottom + 16 }}
        size="title"
        anchor="middle"
        fill={style.color("strong")}
        text={fitText(title, 144, style.measure.title)}
      />
      <PictureText
        at={{ x: middle, y: bottom + 31 }}
        size="detail"
        anchor="middle"
        fill={style.color("muted")}
        text={fitText(detail, 144, style.measure.detail)}
      />
    </>
  );
}

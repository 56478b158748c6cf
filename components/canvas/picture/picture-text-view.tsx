import type { Point } from "@/engine/layout/geometry";
import { PICTURE_FONTS, type TextSize, textSizes } from "./picture-text";

type PictureTextProps = {
  at: Point;
  size: TextSize;
  fill: string;
  text: string;
  anchor?: "start" | "middle" | "end";
};

export function PictureText({ at, size, fill, text, anchor = "start" }: PictureTextProps) {
  if (text === "") return null;
  const { size: fontSize, weight } = textSizes[size];
  return (
    <text
      {...at}
      fontFamily={PICTURE_FONTS}
      fontSize={fontSize}
      fontWeight={weight}
      textAnchor={anchor}
      fill={fill}
    >
      {text}
    </text>
  );
}

import type { Measure } from "./fit-text";
import { type ColorOf, lightColors } from "./picture-colors";
import { measures, type TextSize } from "./picture-text";

/** What the drawing of a picture needs to know of colours and letters. */
export type PictureStyle = { color: ColorOf; measure: Record<TextSize, Measure> };

/** Asks the browser; the picture is drawn in the same moment. */
export function pictureStyle(): PictureStyle {
  return { color: lightColors(), measure: measures() };
}

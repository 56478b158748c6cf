import type { Row } from "../assign-rows";
import { BAND_PADDING, type Box, type Point } from "../geometry";

type Frame = {
  /** All that stands in the bands. */
  around: Box;
  /** What heights are measured from. */
  anchor: Point;
  /** For flows that lead back above everything. */
  headroom: number;
};

/** The rectangles of the bands: as wide as the drawing, without a gap between them. */
export function frameBands(rows: readonly Row[], { around, anchor, headroom }: Frame): Box[] {
  const { head, foot, side } = BAND_PADDING;
  return rows.map(({ top, bottom }, turn) => {
    const upper = top - anchor.y - head - (turn === 0 ? headroom : 0);
    return {
      x: around.x - side,
      y: upper,
      width: around.width + 2 * side,
      height: bottom - anchor.y + foot - upper,
    };
  });
}

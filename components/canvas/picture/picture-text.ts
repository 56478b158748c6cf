import type { Measure } from "./fit-text";

/** Fonts that every computer has or has a stand-in for: a picture must not need one from elsewhere. */
export const PICTURE_FONTS = "Arial, Helvetica, sans-serif";

export type TextSize = "title" | "detail";

export const textSizes: Record<TextSize, { size: number; weight: number }> = {
  title: { size: 13, weight: 600 },
  detail: { size: 12, weight: 400 },
};

/** Measures as the browser draws; without a canvas by the width of a usual letter. */
export function measures(): Record<TextSize, Measure> {
  const context = document.createElement("canvas").getContext("2d");
  const measure = (kind: TextSize): Measure => {
    const { size, weight } = textSizes[kind];
    return (text) => {
      if (!context) return text.length * size * 0.55;
      context.font = `${weight} ${size}px ${PICTURE_FONTS}`;
      return context.measureText(text).width;
    };
  };
  return { title: measure("title"), detail: measure("detail") };
}

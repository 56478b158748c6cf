/** How axes, grid and marks look in every chart; colours are tokens, so themes need no redraw. */
export const axisLook = {
  axisLine: false,
  tickLine: false,
  interval: 0,
  tick: { fontSize: 12, fill: "var(--color-muted)" },
} as const;

export const gridLook = { stroke: "var(--color-line)", strokeDasharray: undefined } as const;

export const cursorLine = { stroke: "var(--color-line-strong)" } as const;
export const cursorBand = { fill: "var(--color-hover)" } as const;

/** Room for the values of the y axis, px. */
export const valueAxisWidth = 52;
export const margin = { top: 8, right: 12, bottom: 0, left: 0 } as const;

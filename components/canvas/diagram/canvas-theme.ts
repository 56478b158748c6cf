/** The canvas library's variables, set to the design tokens. */
export const canvasTheme = [
  "[--xy-background-color:var(--color-page)] [--xy-background-pattern-dots-color:var(--color-line-strong)]",
  "[--xy-node-boxshadow-hover:none] [--xy-minimap-background-color:var(--color-panel)]",
  "[--xy-minimap-mask-background-color:var(--color-hover)] [--xy-minimap-node-background-color:var(--color-line-strong)]",
  "[--xy-attribution-background-color:transparent]",
  "[&_.react-flow\\_\\_attribution]:text-muted [&_.react-flow\\_\\_attribution]:text-xs",
].join(" ");

/** At which 300 steps in a row still fit; what is to be read there are shapes and ways. */
export const MIN_ZOOM = 0.05;
/** Below this people cannot read titles any more. */
export const READABLE_ZOOM = 0.5;
export const MAX_ZOOM = 1.75;
/** Of the pane. */
export const FIT_PADDING = 0.06;

/**
 * The design tokens as colours that every program for pictures understands. A picture is for paper and documents, so it is
 * the light theme's, whatever the page shows.
 */
export type ColorOf = (token: string) => string;

export function lightColors(): ColorOf {
  const probe = document.createElement("span");
  probe.style.colorScheme = "light";
  probe.hidden = true;
  document.body.append(probe);
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, string>();
  const read = (token: string) => {
    probe.style.color = `var(--color-${token})`;
    if (!context) return "currentColor";
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  };
  for (const token of tokens) known.set(token, read(token));
  probe.remove();
  return (token) => known.get(token) ?? "currentColor";
}

/** Opaque ones only: what lies under them would shine through. */
const tokens = [
  "page",
  "panel",
  "sunken",
  "line-strong",
  "strong",
  "default",
  "muted",
  "accent-soft",
  "accent-text",
  "info-soft",
  "info-text",
  "success-soft",
  "success-text",
  "warning-soft",
  "warning-text",
];

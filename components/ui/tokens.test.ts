import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Reads the colours from the token file itself, so that nobody can make them unreadable unnoticed. */
const css = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");

type Theme = "light" | "dark";
type Linear = [number, number, number];
type Vision = (colour: Linear) => Linear;

/** CSS Color 4, oklch to linear sRGB, clipped to the gamut as a screen does. */
function token(name: string, theme: Theme): Linear {
  const pair = css.match(
    new RegExp(`--color-${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`),
  );
  const [lightness = 0, chroma = 0, hue = 0] = (pair?.[theme === "light" ? 1 : 2] ?? "")
    .split(" ")
    .map(Number);
  if (!pair) throw new Error(`No token ${name}`);
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: Linear, other: Linear): number {
  const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const matrix =
  (rows: Linear[]): Vision =>
  (colour) => {
    const [r = 0, g = 0, b = 0] = rows.map((row) =>
      row.reduce((sum, part, i) => sum + part * (colour[i] ?? 0), 0),
    );
    return [r, g, b];
  };

/** Full colour blindness of each kind: Machado, Oliveira, Fernandes 2009, severity 1. */
const visions: Record<string, Vision> = {
  usual: (colour) => colour,
  protan: matrix([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  deutan: matrix([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
};

/** Distance in OKLab; 0.02 is just noticeable. */
function distance(one: Linear, other: Linear): number {
  const [x, y] = [toLab(one), toLab(other)];
  return Math.hypot(...x.map((part, index) => part - (y[index] ?? 0)));
}

function toLab([r, g, b]: Linear): Linear {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const surfaces = ["page", "panel", "raised", "sunken"];
const tones = ["success", "warning", "danger", "info"];
const chart = ["1", "2", "3", "4", "5", "6", "7", "8"].map((place) => `chart-${place}`);

describe.each(["light", "dark"] as const)("tokens in %s", (theme) => {
  const ratio = (one: string, other: string) => contrast(token(one, theme), token(other, theme));

  it.each(surfaces)("have readable text on %s", (surface) => {
    for (const text of [
      "strong",
      "default",
      "muted",
      "accent-text",
      ...tones.map((tone) => `${tone}-text`),
    ]) {
      expect(ratio(text, surface), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("have readable text on accents and on soft grounds", () => {
    for (const ground of ["accent", "accent-hover", "danger", "danger-hover"]) {
      expect(ratio("on-accent", ground), ground).toBeGreaterThanOrEqual(4.5);
    }
    for (const tone of ["accent", ...tones])
      expect(ratio(`${tone}-text`, `${tone}-soft`), tone).toBeGreaterThanOrEqual(4.5);
    expect(ratio("muted", "accent-soft")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("on-inverse", "inverse")).toBeGreaterThanOrEqual(4.5);
  });

  it("have visible edges of controls, focus and marks", () => {
    for (const surface of ["page", "panel", "raised"]) {
      for (const mark of ["control", "focus", "accent", "success", "danger", "info"]) {
        expect(ratio(mark, surface), `${mark} on ${surface}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(Object.entries(visions))("have chart colours that %s vision tells apart", (_, see) => {
    const seen = chart.map((name) => ({ name, colour: see(token(name, theme)) }));
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        expect(distance(one.colour, other.colour), `${one.name} and ${other.name}`).toBeGreaterThanOrEqual(
          0.08,
        );
      }
    }
  });
});

"use client";

import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import type { FlowWords } from "../flow-words";
import { DiagramPicture } from "./diagram-picture";
import { pictureStyle } from "./picture-style";

type PictureSubject = { definition: ProcessDefinition; names: Names; words: FlowWords; inBands?: boolean };

/** The text of an SVG file of the process. */
export function drawSvg(subject: PictureSubject): string {
  const holder = document.createElement("div");
  const root = createRoot(holder);
  try {
    flushSync(() => root.render(<DiagramPicture {...subject} style={pictureStyle()} />));
    const svg = holder.querySelector("svg");
    if (!svg) throw new Error("The picture could not be drawn.");
    return new XMLSerializer().serializeToString(svg);
  } finally {
    root.unmount();
  }
}

/** Twice as fine as on a usual screen, so that it prints well; larger ones no browser draws. */
const SCALE = 2;
const LONGEST_SIDE = 12_000;

/** A PNG of an SVG that names its width and height. */
export async function drawPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }));
  try {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error("The picture is too large for this browser. Take the SVG.")),
      );
    });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

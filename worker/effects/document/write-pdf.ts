import { createRequire } from "node:module";
import path from "node:path";
import pdfmake from "pdfmake";
import type { Content, ContentText, Style, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Block, Run } from "./page-blocks";

/** DejaVu has Latin, Greek and Cyrillic letters; a PDF's own fonts only have those of Western Europe. */
const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")),
  "ttf",
);
const font = (name: string) => path.join(fonts, `${name}.ttf`);

pdfmake.setFonts({
  DejaVu: {
    normal: font("DejaVuSans"),
    bold: font("DejaVuSans-Bold"),
    italics: font("DejaVuSans-Oblique"),
    bolditalics: font("DejaVuSans-BoldOblique"),
  },
  DejaVuMono: {
    normal: font("DejaVuSansMono"),
    bold: font("DejaVuSansMono-Bold"),
    italics: font("DejaVuSansMono-Oblique"),
    bolditalics: font("DejaVuSansMono-BoldOblique"),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === fonts);

const styles: Record<string, Style> = {
  heading1: { fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
  heading2: { fontSize: 14, bold: true, margin: [0, 10, 0, 6] },
  heading3: { fontSize: 11, bold: true, margin: [0, 8, 0, 4] },
  paragraph: { margin: [0, 0, 0, 8] },
};

/** A4 with page numbers. */
export async function writePdf(blocks: readonly Block[], title: string): Promise<Buffer> {
  const document: TDocumentDefinitions = {
    info: { title, creator: "Stepwell", producer: "Stepwell" },
    pageSize: "A4",
    pageMargins: [56, 56, 56, 64],
    defaultStyle: { font: "DejaVu", fontSize: 10, lineHeight: 1.3 },
    styles,
    content: blocks.map(contentOf),
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      alignment: "center",
      fontSize: 8,
      color: "#71717a",
      margin: [0, 24, 0, 0],
    }),
  };
  return Buffer.from(await pdfmake.createPdf(document).getBuffer());
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case "heading":
      return { text: textOf(block.runs), style: `heading${block.level}`, headlineLevel: block.level };
    case "paragraph":
      return { text: textOf(block.runs), style: "paragraph" };
    case "code":
      return {
        text: block.text,
        font: "DejaVuMono",
        fontSize: 9,
        preserveLeadingSpaces: true,
        style: "paragraph",
      };
    case "rule":
      return {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: 483, y2: 0, lineWidth: 0.5, lineColor: "#d4d4d8" }],
        margin: [0, 4, 0, 12],
      };
    case "quote":
      return { stack: block.blocks.map(contentOf), color: "#52525b", margin: [16, 0, 0, 0] };
    case "list":
      return block.ordered
        ? { ol: block.items.map(itemOf), start: block.start, style: "paragraph" }
        : { ul: block.items.map(itemOf), style: "paragraph" };
    case "table":
      return tableOf(block);
  }
}

/** The paragraphs of an item stand closer together than those of the page. */
function itemOf(blocks: readonly Block[]): Content {
  const parts = blocks.map(
    (block): Content =>
      block.kind === "paragraph" ? { text: textOf(block.runs), margin: [0, 0, 0, 2] } : contentOf(block),
  );
  return { stack: parts };
}

function tableOf({ columns, rows }: Extract<Block, { kind: "table" }>): Content {
  const cell = (runs: readonly Run[], column: number, more: Partial<ContentText> = {}): TableCell => ({
    text: textOf(runs),
    alignment: columns[column]?.align ?? "left",
    ...more,
  });
  return {
    layout: "lightHorizontalLines",
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ align }) => (align === "right" ? "auto" : "*")),
      body: [
        columns.map(({ runs }, column) => cell(runs, column, { bold: true })),
        ...rows.map((row) => columns.map((_, column) => cell(row[column] ?? [], column))),
      ],
    },
    margin: [0, 0, 0, 12],
  };
}

const textOf = (runs: readonly Run[]): Content[] =>
  runs.map(({ text, bold, italic, strike, code, link }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(strike && { decoration: "lineThrough" }),
    ...(code && { font: "DejaVuMono" }),
    ...(link !== undefined && { link, color: "#4338ca" }),
  }));

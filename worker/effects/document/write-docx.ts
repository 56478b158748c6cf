import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Align, Block, Run } from "./page-blocks";

type Child = ISectionOptions["children"][number];

const BULLETS = "bullets";
const NUMBERS = "numbers";
const MOST_LEVELS = 9;
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const alignments: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

export async function writeDocx(blocks: readonly Block[], title: string): Promise<Buffer> {
  const page = new Page();
  const document = new Document({
    title,
    creator: "Stepwell",
    styles: { default: { document: { run: { font: "Calibri", size: 22 } } } },
    numbering: {
      config: [
        { reference: BULLETS, levels: levels("•") },
        { reference: NUMBERS, levels: levels() },
      ],
    },
    sections: [{ children: blocks.flatMap((block) => page.write(block, {})) }],
  });
  return Packer.toBuffer(document);
}

/** Twentieths of a point for each level of a list. */
const INDENT = 360;

function levels(sign?: string) {
  return Array.from({ length: MOST_LEVELS }, (_, level) => ({
    level,
    format: sign === undefined ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: sign ?? `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
}

/** How far in a block stands: in a quote, or as an item of a list. */
type Place = { quoted?: true; list?: { reference: string; level: number; instance: number } };

class Page {
  /** Each numbered list counts by itself. */
  private lists = 0;

  write(block: Block, place: Place): Child[] {
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ heading: headings[block.level], children: runsOf(block.runs) })];
      case "paragraph":
        return [paragraph(runsOf(block.runs), place)];
      case "code":
        return block.text
          .split("\n")
          .map((line) => paragraph([new TextRun({ text: line, font: "Consolas", size: 20 })], place));
      case "rule":
        return [new Paragraph({ thematicBreak: true })];
      case "quote":
        return block.blocks.flatMap((inner) => this.write(inner, { ...place, quoted: true }));
      case "list":
        return this.writeList(block, place);
      case "table":
        return [tableOf(block), new Paragraph({})];
    }
  }

  private writeList({ ordered, items }: Extract<Block, { kind: "list" }>, place: Place): Child[] {
    this.lists += 1;
    const level = Math.min((place.list?.level ?? -1) + 1, MOST_LEVELS - 1);
    const list = { reference: ordered ? NUMBERS : BULLETS, level, instance: this.lists };
    return items.flatMap((blocks) => blocks.flatMap((block) => this.write(block, { ...place, list })));
  }
}

function paragraph(children: ParagraphChild[], { quoted, list }: Place): Paragraph {
  return new Paragraph({
    children,
    spacing: { after: list === undefined ? 160 : 40 },
    ...(list !== undefined && { numbering: list }),
    ...(quoted && { indent: { left: INDENT } }),
  });
}

function tableOf({ columns, rows }: Extract<Block, { kind: "table" }>): Table {
  const row = (cells: readonly (readonly Run[])[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ align }, column) => {
        const runs = (cells[column] ?? []).map((run) => (isHead ? { ...run, bold: true as const } : run));
        const text = new Paragraph({ alignment: alignments[align], children: runsOf(runs) });
        return new TableCell({ children: [text], margins: { top: 40, bottom: 40, left: 80, right: 80 } });
      }),
    });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const line = { style: BorderStyle.SINGLE, size: 4, color: "D4D4D8" };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(
        columns.map(({ runs }) => runs),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function runsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const lines = linesOf(run);
    return run.link === undefined ? lines : [new ExternalHyperlink({ link: run.link, children: lines })];
  });
}

function linesOf({ text, bold, italic, strike, code, link }: Run): TextRun[] {
  const style = {
    bold,
    italics: italic,
    strike,
    ...(code && { font: "Consolas" }),
    ...(link !== undefined && { style: "Hyperlink" }),
  };
  return text
    .split("\n")
    .map((line, index) => new TextRun({ ...style, text: line, break: Math.min(index, 1) }));
}

/**
 * The only file that knows jsPDF. Boxes become ink: nothing here decides what is said or where it stands.
 * What jsPDF does silently is made loud: it logs errors and goes on, so fonts and the finished file are checked.
 */
import { jsPDF } from 'jspdf';
import type { ReportDocument } from './blocks.ts';
import { tabularDigits, type Fonts } from './fonts.ts';
import type { Box, Layout, PathBox, TextBox } from './layout/boxes.ts';
import type { Measure } from './layout/lines.ts';
import type { PathOp } from './marks.ts';
import { announceStructure, type Inside } from './draw-structure.ts';
import { fileId } from './file-id.ts';
import { structureOf, type MarkedGroup } from './structure.ts';
import { sheets, type FontName, type Paper } from './theme.ts';

export interface PdfFile {
  measure: Measure;
  /** Whether every weight can draw this code point. */
  has: (codePoint: number) => boolean;
  /** Puts a layout on pages; `onPage` is called after each and may throw to stop. */
  draw(
    layout: Layout,
    meta: ReportDocument['meta'],
    onPage?: (page: number, pages: number) => void,
  ): Uint8Array;
}

/** What is used of a font that jsPDF has read. */
interface FontMetadata {
  characterToGlyph(codePoint: number): number;
  widthOfGlyph(glyph: number): number;
  cmap: { unicode: { codeMap: Record<number, number> } };
  glyf: { encode: GlyphEncoder };
}
type GlyphEncoder = (
  glyphs: Record<number, { encode(old2new: unknown): number[] } | null>,
  mapping: readonly number[],
  old2new: unknown,
) => { table: number[]; offsets: number[] };

/** Name of each weight inside the file: with one name for both, readers would mix them up. The prefix says: a subset. */
const families: Readonly<Record<FontName, string>> = {
  regular: 'FSEATR+Pretendard-Regular',
  semibold: 'FSEATS+Pretendard-SemiBold',
};
const names: readonly FontName[] = ['regular', 'semibold'];

export function openFile(fonts: Fonts, paper: Paper): PdfFile {
  const { width, height } = sheets[paper];
  const doc = new jsPDF({
    unit: 'pt',
    format: [width, height],
    compress: true,
    putOnlyUsedFonts: true,
    // Fewer digits make the file smaller, and the same in every engine.
    floatPrecision: 3,
  });
  const metrics = {
    regular: addFont(doc, 'regular', fonts.regular),
    semibold: addFont(doc, 'semibold', fonts.semibold),
  };
  return {
    measure: measurer(metrics),
    has: (codePoint) =>
      codePoint <= 0xffff && names.every((name) => metrics[name].characterToGlyph(printable(codePoint)) > 0),
    draw(layout, meta, onPage) {
      describe(doc, layout, meta);
      const { internal: inside } = doc as jsPDF & { internal: Inside };
      const structure = structureOf(layout);
      const checkStructure = announceStructure(inside, structure, height);
      structure.pages.forEach((groups, at) => {
        if (at > 0) doc.addPage([width, height]);
        for (const group of groups) drawGroup(doc, inside, group);
        onPage?.(at + 1, layout.pages.length);
      });
      addOutline(doc, layout);
      const bytes = bytesOf(doc);
      checkStructure();
      return bytes;
    },
  };
}

function addFont(doc: jsPDF, name: FontName, file: Uint8Array): FontMetadata {
  doc.addFileToVFS(`${name}.ttf`, binaryString(file));
  doc.addFont(`${name}.ttf`, families[name], 'normal', undefined, 'Identity-H');
  doc.setFont(families[name], 'normal');
  const font: { fontName: string; metadata?: FontMetadata } = doc.getFont();
  const { metadata } = font;
  if (font.fontName !== families[name] || typeof metadata?.characterToGlyph !== 'function')
    throw new Error(`The font ${families[name]} could not be read`);
  metadata.glyf.encode = encodeGlyphs;
  tabularDigits[name].forEach((glyph, digit) => {
    metadata.cmap.unicode.codeMap[0x30 + digit] = glyph;
  });
  return metadata;
}

/** The same bytes as jsPDF's own encoder, which copies the whole table for every glyph. */
const encodeGlyphs: GlyphEncoder = (glyphs, mapping, old2new) => {
  const table: number[] = [];
  const offsets: number[] = [];
  for (const id of mapping) {
    offsets.push(table.length);
    for (const byte of glyphs[id]?.encode(old2new) ?? []) table.push(byte);
  }
  offsets.push(table.length);
  return { table, offsets };
};

function binaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/** Characters that share a glyph with another: written as the other, so that copied text is what was drawn. */
const twins: Readonly<Record<number, number>> = { 0xa0: 0x20, 0x2206: 0x394 };
const printable = (codePoint: number): number => twins[codePoint] ?? codePoint;
const printableText = (text: string): string =>
  text.replace(/[\u00a0\u2206]/g, (twin) => String.fromCharCode(printable(twin.charCodeAt(0))));

function measurer(metrics: Readonly<Record<FontName, FontMetadata>>): Measure {
  const widths = { regular: new Map<number, number>(), semibold: new Map<number, number>() };
  const widthOf = (name: FontName, code: number): number => {
    const known = widths[name].get(code);
    if (known !== undefined) return known;
    // The file states whole thousandths of the type size: measure what readers will use.
    const width =
      Math.trunc(metrics[name].widthOfGlyph(metrics[name].characterToGlyph(printable(code)))) / 1000;
    widths[name].set(code, width);
    return width;
  };
  return (text, font, size) => {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum += widthOf(font, text.charCodeAt(at));
    return sum * size;
  };
}

/** Boxes between the marks that tell readers what they are; decoration is marked as such. */
function drawGroup(doc: jsPDF, inside: Inside, { role, id, boxes }: MarkedGroup): void {
  inside.write(role === null || id === null ? '/Artifact BMC' : `/${role} << /MCID ${id} >> BDC`);
  boxes.forEach((box, at) => {
    if (box.kind === 'text') drawText(doc, spaced(box, boxes[at + 1]));
    else drawPath(doc, box);
  });
  inside.write('EMC');
}

/** What follows on another line must not run into the last word when text is copied or read aloud. */
const spaced = (box: TextBox, next: Box | undefined): TextBox =>
  next?.kind === 'text' && next.y !== box.y && !box.text.endsWith(' ')
    ? { ...box, text: `${box.text} ` }
    : box;

function drawText(doc: jsPDF, { text, x, y, font, size, colour }: TextBox): void {
  if (text === '') return;
  doc.setFont(families[font], 'normal').setFontSize(size).setTextColor(colour);
  doc.text(printableText(text), x, y);
}

const operators: Record<PathOp[0], string> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

function drawPath(doc: jsPDF, { path, fill, stroke, width, dash }: PathBox): void {
  if (fill !== null) doc.setFillColor(fill);
  if (stroke !== null) doc.setDrawColor(stroke).setLineWidth(width).setLineDashPattern(dash, 0);
  doc.path(path.map(([op, ...c]) => ({ op: operators[op], c })));
  if (fill !== null && stroke !== null) doc.fillStroke();
  else if (fill !== null) doc.fill();
  else doc.stroke();
}

function describe(doc: jsPDF, layout: Layout, meta: ReportDocument['meta']): void {
  const file = doc as jsPDF & { __private__: { setPdfVersion(version: string): void } };
  file.__private__.setPdfVersion('1.7');
  doc.setProperties({ title: meta.title, subject: meta.subject, author: meta.author, creator: meta.author });
  doc.setLanguage(meta.language);
  doc.viewerPreferences({ DisplayDocTitle: true });
  doc.setCreationDate(`D:${meta.day.replaceAll('-', '')}000000+00'00'`);
  doc.setFileId(fileId([layout.sheet, layout.pages, meta]));
}

function addOutline(doc: jsPDF, layout: Layout): void {
  let chapter: ReturnType<typeof doc.outline.add> | null = null;
  for (const { title, level, page } of layout.outline) {
    const entry = doc.outline.add(level === 1 ? null : chapter, title, { pageNumber: page });
    if (level === 1) chapter = entry;
  }
}

function bytesOf(doc: jsPDF): Uint8Array {
  const buffer: unknown = doc.output('arraybuffer');
  if (!(buffer instanceof ArrayBuffer)) throw new Error('The PDF could not be written');
  const bytes = new Uint8Array(buffer);
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== '%PDF-')
    throw new Error('The PDF could not be written');
  return bytes;
}

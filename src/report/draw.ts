/**
 * The only file that knows jsPDF. Boxes become ink: nothing here decides what is said or where it stands.
 * What jsPDF does silently is made loud: it logs errors and goes on, so fonts and the finished file are checked.
 */
import { jsPDF } from 'jspdf';
import type { ReportDocument } from './blocks.ts';
import { bytesOf, latin1 } from './file/bytes.ts';
import { fileEvents, insideOf, textString, type FileEvents } from './file/inside.ts';
import { lettersOf, type Glyphs, type Letters } from './file/letters.ts';
import { packFile } from './file/pack-file.ts';
import { pageInk, type FontInFile, type PageInk } from './file/page-ink.ts';
import { announceAttachment } from './file/put-attachment.ts';
import { announceFoot, FOOT_NAME, sharedFoot, type SharedFoot } from './file/put-foot.ts';
import { announceLogo, LOGO_NAME } from './file/put-logo.ts';
import { announceFont, SYMBOLIC } from './file/put-font.ts';
import { announceLinks } from './file/put-links.ts';
import { announceStructure } from './file/put-structure.ts';
import { structureOf, type MarkedGroup } from './file/structure.ts';
import { usedGlyphs, usesIn, usesOfAll, type Uses } from './file/used-glyphs.ts';
import type { Fonts } from './fonts.ts';
import { FOOT_BLOCK, type Box, type Layout, type TextBox } from './layout/boxes.ts';
import type { ReportOptions } from './options.ts';
import { sheets, type FontName, type Paper } from './theme.ts';

export interface PdfFile extends Letters {
  /** Puts a layout on pages; `onPage` is called after each and may throw to stop. */
  draw(
    layout: Layout,
    meta: ReportDocument['meta'],
    extras: Pick<ReportOptions, 'attachment' | 'logo'>,
    onPage?: (page: number, pages: number) => void,
  ): Uint8Array;
}

/** What is used of a font that jsPDF has read. */
interface FontMetadata extends Glyphs {
  cmap: { unicode: { codeMap: Record<number, number> } };
  bbox: readonly number[];
  stemV: number;
  italicAngle: number;
  ascender: number;
  decender: number;
  capHeight: number;
}

/** Name of each weight inside the file: with one name for both, readers would mix them up. The prefix says: a subset. */
const families: Readonly<Record<FontName, string>> = {
  regular: 'FSEATR+Pretendard-Regular',
  semibold: 'FSEATS+Pretendard-SemiBold',
};

export function openFile(fonts: Fonts, paper: Paper): PdfFile {
  const { width, height } = sheets[paper];
  const doc = new jsPDF({
    unit: 'pt',
    format: [width, height],
    // `packFile` compresses everything at once.
    compress: false,
    putOnlyUsedFonts: true,
    // Fewer digits make the file smaller, and the same in every engine.
    floatPrecision: 2,
  });
  const metrics = {
    regular: addFont(doc, 'regular', fonts.regular),
    semibold: addFont(doc, 'semibold', fonts.semibold),
  };
  return {
    ...lettersOf(fonts, metrics),
    draw(layout, meta, { attachment, logo }, onPage) {
      describe(doc, meta);
      const inside = insideOf(doc);
      const events = fileEvents(inside);
      const structure = structureOf(layout);
      const links = announceLinks(inside, events, structure.links, layout);
      const checkStructure = announceStructure(inside, events, structure, height, links);
      if (attachment) announceAttachment(inside, events, attachment, meta.attachment, meta.day);
      events.catalogue(() => {
        inside.write(
          `/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</P${textString(meta.coverLabel)}>>1<</S/D/St 2>>]>>`,
        );
      });
      if (logo) announceLogo(inside, events, logo);
      const inFile = prepareFonts(doc, events, metrics, fonts, layout);
      const foot = sharedFoot(layout);
      const footInk = pageInk(height, inFile);
      drawBoxes(footInk, sortedByLook(foot.boxes));
      const footOperators = footInk.operators();
      announceFoot(inside, events, footOperators, Object.values(inFile), layout.sheet);
      structure.pages.forEach((groups, at) => {
        if (at > 0) doc.addPage([width, height]);
        const operators = pageOperators(groups, height, inFile, foot);
        // In place of what jsPDF begins a page with, which is not needed.
        inside.pages[at + 1] = [operators];
        onPage?.(at + 1, layout.pages.length);
      });
      addOutline(doc, layout);
      const bytes = bytesOfFile(doc);
      events.check();
      checkStructure();
      return bytes;
    },
  };
}

/** Font files as jsPDF wants them, for as long as they are at hand. */
const texts = new WeakMap<Uint8Array, string>();

function asText(file: Uint8Array): string {
  const text = texts.get(file) ?? latin1(file);
  texts.set(file, text);
  return text;
}

function addFont(doc: jsPDF, name: FontName, file: Uint8Array): FontMetadata {
  doc.addFileToVFS(`${name}.ttf`, asText(file));
  doc.addFont(`${name}.ttf`, families[name], 'normal', undefined, 'Identity-H');
  doc.setFont(families[name], 'normal');
  const font: { fontName: string; metadata?: FontMetadata } = doc.getFont();
  const { metadata } = font;
  if (font.fontName !== families[name] || typeof metadata?.characterToGlyph !== 'function')
    throw new Error(`The font ${families[name]} could not be read`);
  return metadata;
}

/** Tells how the words of each weight are written, and has the file carry the outlines that they use. */
function prepareFonts(
  doc: jsPDF,
  events: FileEvents,
  metrics: Readonly<Record<FontName, FontMetadata>>,
  fonts: Fonts,
  layout: Layout,
): Record<FontName, FontInFile> {
  const uses = usesOf(layout);
  const anywhere = usesOfAll([uses.regular, uses.semibold]);
  const tables = new Map<string, number>();
  const prepare = (name: FontName): FontInFile => {
    const metadata = metrics[name];
    const used = usedGlyphs(uses[name], (character) => metadata.characterToGlyph(character), anywhere);
    const { bbox, stemV, italicAngle, ascender, decender, capHeight } = metadata;
    const object = announceFont(events, {
      family: families[name],
      file: fonts[name],
      used,
      tables,
      widthOf: (glyph) => Math.trunc(metadata.widthOfGlyph(glyph)),
      descriptor: `/Flags ${SYMBOLIC}/FontBBox[${bbox.join(' ')}]/StemV ${stemV}/ItalicAngle ${italicAngle}/Ascent ${ascender}/Descent ${decender}/CapHeight ${capHeight}`,
    });
    return { name: takeOver(doc, name, metadata), used, object };
  };
  return { regular: prepare('regular'), semibold: prepare('semibold') };
}

/** Has jsPDF keep a font that it is not to write itself. @returns the name of the font among the resources */
function takeOver(doc: jsPDF, name: FontName, metadata: FontMetadata): string {
  doc.setFont(families[name], 'normal');
  // jsPDF leaves out a font with which it wrote nothing itself: it writes one word, of which no letter is known to it
  // and which gives way to the page.
  const font: { id: unknown; encoding: string } = doc.getFont();
  const known = { characterToGlyph: metadata.characterToGlyph.bind(metadata) };
  metadata.characterToGlyph = () => 0;
  doc.text(' ', 0, 0);
  Object.assign(metadata, known);
  // Nobody but us writes a font of this encoding.
  font.encoding = 'own';
  return String(font.id);
}

/** What each weight has to draw. */
function usesOf(layout: Layout): Record<FontName, Uses> {
  const words: Record<FontName, string[]> = { regular: [' '], semibold: [' '] };
  for (const { boxes } of layout.pages)
    for (const box of boxes) if (box.kind === 'text') words[box.font].push(box.text);
  return { regular: usesIn(words.regular.join('')), semibold: usesIn(words.semibold.join('')) };
}

/** Boxes between the marks that tell readers what they are. Decoration comes first: words are never interrupted by it. */
function pageOperators(
  groups: readonly MarkedGroup[],
  height: number,
  inFile: Readonly<Record<FontName, FontInFile>>,
  foot: SharedFoot,
): string {
  const ink = pageInk(height, inFile);
  const decoration = groups.filter(({ id }) => id === null).flatMap(({ boxes }) => boxes);
  const isOfFoot = (box: Box): boolean => box.tag.block === FOOT_BLOCK;
  if (decoration.length > 0) {
    ink.begin('/Artifact BMC', false);
    drawBoxes(ink, sortedByLook(decoration.filter((box) => !isOfFoot(box))));
    if (decoration.some(foot.has)) ink.again(FOOT_NAME);
    drawBoxes(
      ink,
      decoration.filter((box) => isOfFoot(box) && !foot.has(box)),
    );
    ink.end();
  }
  for (const { id, boxes } of groups) {
    if (id === null) continue;
    // The structure tree says what it is; one name for all of them packs better.
    ink.begin(
      `/P<</MCID ${id}>>BDC`,
      boxes.every(({ kind }) => kind === 'text'),
    );
    drawBoxes(ink, boxes);
    ink.end();
  }
  return ink.operators();
}

function drawBoxes(ink: PageInk, boxes: readonly Box[]): void {
  boxes.forEach((box, at) => {
    if (box.kind === 'path') ink.path(box);
    else if (box.kind === 'picture') ink.picture(box, LOGO_NAME);
    else ink.text(box, spaced(box, boxes[at + 1]));
  });
}

/** Grounds first, then lines of one look together, then words. */
function sortedByLook(boxes: readonly Box[]): Box[] {
  const look = (box: Box): string =>
    box.kind !== 'path'
      ? '2'
      : box.fill !== null
        ? '0'
        : `1 ${box.stroke ?? ''} ${box.width} ${box.dash.join(' ')}`;
  const sorted = boxes
    .map((box) => ({ box, by: look(box) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ box }) => box);
  // Dark lines come first: the lighter one of a row must not cover that of the head above it.
  const drawn = new Set<string>();
  return sorted.filter((box) => {
    if (box.kind !== 'path' || box.fill !== null) return true;
    const where = JSON.stringify(box.path, (_, each: unknown) =>
      typeof each === 'number' ? Math.round(each * 10) : each,
    );
    if (drawn.has(where)) return false;
    drawn.add(where);
    return true;
  });
}

/** What follows on another line must not run into the last word when text is copied or read aloud. */
const spaced = ({ text, y }: TextBox, next: Box | undefined): string =>
  next?.kind === 'text' && next.y !== y && text !== '' && !text.endsWith(' ') ? `${text} ` : text;

function describe(doc: jsPDF, meta: ReportDocument['meta']): void {
  const file = doc as jsPDF & { __private__: { setPdfVersion(version: string): void } };
  file.__private__.setPdfVersion('1.7');
  doc.setProperties({ title: meta.title, subject: meta.subject, author: meta.author, creator: meta.author });
  doc.setLanguage(meta.language);
  doc.setCreationDate(`D:${meta.day.replaceAll('-', '')}000000+00'00'`);
}

function addOutline(doc: jsPDF, layout: Layout): void {
  let chapter: ReturnType<typeof doc.outline.add> | null = null;
  for (const { title, level, page } of layout.outline) {
    const entry = doc.outline.add(level === 1 ? null : chapter, title, { pageNumber: page });
    if (level === 1) chapter = entry;
  }
}

function bytesOfFile(doc: jsPDF): Uint8Array {
  const file: unknown = doc.output();
  if (typeof file !== 'string' || !file.startsWith('%PDF-')) throw new Error('The PDF could not be written');
  return packFile(file) ?? bytesOf(file);
}

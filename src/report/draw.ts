/**
 * The only file that knows jsPDF. Boxes become ink: nothing here decides what is said or where it stands.
 * What jsPDF does silently is made loud: it logs errors and goes on, so the finished file is checked.
 */
import { jsPDF } from 'jspdf';
import type { ReportDocument } from './blocks.ts';
import { bytesOf } from './file/bytes.ts';
import { fileEvents, insideOf, textString, type FileEvents } from './file/inside.ts';
import { fontFace, type FontFace } from './file/font-face.ts';
import { lettersOf, type Letters } from './file/letters.ts';
import { packFile } from './file/pack-file.ts';
import { pageInk, type FontInFile, type PageInk } from './file/page-ink.ts';
import { announceAttachment } from './file/put-attachment.ts';
import { announceFoot, FOOT_NAME, sharedFoot, type SharedFoot } from './file/put-foot.ts';
import { announceLogo, LOGO_NAME } from './file/put-logo.ts';
import { announceFont, SYMBOLIC } from './file/put-font.ts';
import { announceLinks } from './file/put-links.ts';
import { announceOutline } from './file/put-outline.ts';
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
  const faces = { regular: fontFace(fonts.regular), semibold: fontFace(fonts.semibold) };
  return {
    ...lettersOf(fonts, faces),
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
          `/Lang${textString(meta.language)}/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</P${textString(meta.coverLabel)}>>1<</S/D/St 2>>]>>`,
        );
      });
      announceOutline(inside, events, layout);
      if (logo) announceLogo(inside, events, logo);
      const inFile = prepareFonts(doc, events, faces, fonts, layout);
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
      const bytes = bytesOfFile(doc);
      events.check();
      checkStructure();
      return bytes;
    },
  };
}

/** Tells how the words of each weight are written, and has the file carry the outlines that they use. */
function prepareFonts(
  doc: jsPDF,
  events: FileEvents,
  faces: Readonly<Record<FontName, FontFace>>,
  fonts: Fonts,
  layout: Layout,
): Record<FontName, FontInFile> {
  const uses = usesOf(layout);
  const anywhere = usesOfAll([uses.regular, uses.semibold]);
  const tables = new Map<string, number>();
  const prepare = (name: FontName): FontInFile => {
    const face = faces[name];
    const used = usedGlyphs(uses[name], (character) => face.characterToGlyph(character), anywhere);
    const place = placeFor(doc, name);
    const object = announceFont(events, {
      place,
      family: families[name],
      file: fonts[name],
      used,
      tables,
      widthOf: (glyph) => Math.trunc(face.widthOfGlyph(glyph)),
      descriptor: `/Flags ${SYMBOLIC}/FontBBox[${face.bounds.join(' ')}]/StemV 0/ItalicAngle 0/Ascent ${face.ascender}/Descent ${face.descender}/CapHeight ${face.capHeight}`,
    });
    return { name: place, used, object };
  };
  return { regular: prepare('regular'), semibold: prepare('semibold') };
}

/**
 * A font that every reader has gives its place up to ours: jsPDF then need not read the files, which takes it as long as
 * laying out the pages. @returns the name of the font among the resources
 */
function placeFor(doc: jsPDF, name: FontName): string {
  doc.setFont('helvetica', name === 'regular' ? 'normal' : 'bold');
  // jsPDF leaves out a font with which it wrote nothing itself: one word, which gives way to the page.
  doc.text(' ', 0, 0);
  const { id }: { id?: unknown } = doc.getFont();
  return String(id);
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
  doc.setCreationDate(`D:${meta.day.replaceAll('-', '')}000000+00'00'`);
}

function bytesOfFile(doc: jsPDF): Uint8Array {
  const file: unknown = doc.output();
  if (typeof file !== 'string' || !file.startsWith('%PDF-')) throw new Error('The PDF could not be written');
  return packFile(file) ?? bytesOf(file);
}

import type { CoverBlock } from '../blocks.ts';
import { colours, rule, span, type, type TypeStyle } from '../theme.ts';
import { line, move, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { balanceLines, textBoxes } from './lines.ts';
import { marksPieces } from './marks.ts';
import { keyValuePieces } from './prose.ts';

/** Sizes of company and verdict; a very long name takes the next smaller ones. */
const SIZES = [1, 0.82, 0.66, 0.54];

/** A page of its own: company and verdict in the upper half, the marks below, the facts of the report at the foot. */
export function coverPieces(block: CoverBlock, kit: Kit): Piece[] {
  const logo = logoBoxes(block, kit);
  const beside = logo.length === 0 ? kit.width : kit.width - LOGO.width - 20;
  const over = textBoxes(
    kit.breakLines(block.over, type.overline, beside),
    type.overline,
    { x: 0, y: 0 },
    kit.tag('P'),
  );
  const marks = marksPieces(block.marks, kit)[0] ?? piece(0, []);
  const foot = footOf(block, kit);
  const footTop = kit.height - foot.height;
  const titles = SIZES.map((size) => titleOf(block, size, kit));
  const title = titles.find(({ bottom }) => bottom + marks.height + 20 <= footTop) ??
    titles.at(-1) ?? { boxes: [], bottom: 0 };
  const marksTop = Math.min(
    Math.max(title.bottom, Math.round(kit.height * 0.56)),
    footTop - marks.height - 10,
  );
  return [
    piece(kit.height, [
      ...logo,
      ...over,
      ...title.boxes,
      ...marks.boxes.map((box) => move(box, 0, marksTop)),
      ...foot.boxes.map((box) => move(box, 0, footTop)),
    ]),
  ];
}

/** Most room that a logo gets, at the upper right. */
const LOGO = { width: 150, height: 54 };

function logoBoxes({ logo }: CoverBlock, kit: Kit): Box[] {
  if (logo === null) return [];
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height, 1);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return [{ kind: 'picture', x: kit.width - width, y: 0, width, height, tag: kit.tag('Artifact') }];
}

const scaled = (style: TypeStyle, size: number): TypeStyle => ({
  ...style,
  size: style.size * size,
  lead: style.lead * size,
});

function titleOf(block: CoverBlock, size: number, kit: Kit): { boxes: Box[]; bottom: number } {
  const wide = span(kit.width, 0, 11).width;
  const [companyStyle, verdictStyle] = [
    scaled(type.company, size),
    scaled({ ...type.verdict, font: 'regular' }, size),
  ];
  let y = Math.round(kit.height * 0.16 * Math.min(1, size + 0.1));
  const company = balanceLines(block.company, companyStyle, wide, kit.measure);
  const verdict = balanceLines(block.verdict, verdictStyle, wide, kit.measure);
  const boxes: Box[] = textBoxes(company, companyStyle, { x: 0, y }, kit.tag('H1'));
  y += company.length * companyStyle.lead + 20;
  boxes.push(line(0, y, 40, y, { stroke: colours.ink, width: rule.heavy }, kit.tag('Artifact')));
  y += 20;
  boxes.push(...textBoxes(verdict, verdictStyle, { x: 0, y }, kit.tag('P')));
  return { boxes, bottom: y + verdict.length * verdictStyle.lead + 40 * size };
}

function footOf(block: CoverBlock, kit: Kit): { boxes: Box[]; height: number } {
  const boxes: Box[] = [];
  let y = 0;
  for (const fact of keyValuePieces({ kind: 'key-values', pairs: block.facts, columns: 3 }, kit)) {
    boxes.push(...fact.boxes.map((box) => move(box, 0, y)));
    y += fact.height;
  }
  const note = kit.breakLines(block.note, type.small, span(kit.width, 0, 11).width);
  boxes.push(...textBoxes(note, type.small, { x: 0, y: y + 10 }, kit.tag('P')));
  return { boxes, height: y + 10 + note.length * type.small.lead };
}

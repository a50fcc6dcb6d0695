import type { CoverBlock } from '../blocks.ts';
import { colours, rule, span, type } from '../theme.ts';
import { line, move, type Box } from './boxes.ts';
import { piece, type Piece } from './flow.ts';
import type { Kit } from './kit.ts';
import { balanceLines, textBoxes } from './lines.ts';
import { marksPieces } from './marks.ts';
import { keyValuePieces } from './prose.ts';

/** A page of its own: company and verdict in the upper half, the marks below, the facts of the report at the foot. */
export function coverPieces(block: CoverBlock, kit: Kit): Piece[] {
  const boxes: Box[] = textBoxes(kit.breakLines(block.over, type.overline), type.overline, { x: 0, y: 0 }, kit.tag('P'));
  let y = Math.round(kit.height * 0.16);
  const wide = span(kit.width, 0, 11).width;
  const company = balanceLines(block.company, type.company, wide, kit.measure);
  boxes.push(...textBoxes(company, type.company, { x: 0, y }, kit.tag('H1')));
  y += company.length * type.company.lead + 20;
  boxes.push(line(0, y, 40, y, { stroke: colours.ink, width: rule.heavy }, kit.tag('Artifact')));
  y += 20;
  const verdict = balanceLines(block.verdict, { ...type.verdict, font: 'regular' }, wide, kit.measure);
  boxes.push(...textBoxes(verdict, type.verdict, { x: 0, y }, kit.tag('P')));
  y += verdict.length * type.verdict.lead + 48;

  const marks = marksPieces(block.marks, kit)[0];
  const facts = keyValuePieces({ kind: 'key-values', pairs: block.facts, columns: 3 }, kit);
  const note = kit.breakLines(block.note, type.small, wide);
  const foot = facts.reduce((sum, { height }) => sum + height, 0) + 10 + note.length * type.small.lead;
  if (marks !== undefined) {
    const top = Math.max(y, Math.round(kit.height * 0.56));
    boxes.push(...marks.boxes.map((box) => move(box, 0, top)));
  }
  let at = kit.height - foot;
  for (const fact of facts) {
    boxes.push(...fact.boxes.map((box) => move(box, 0, at)));
    at += fact.height;
  }
  boxes.push(...textBoxes(note, type.small, { x: 0, y: at + 10 }, kit.tag('P')));
  return [piece(kit.height, boxes)];
}

import type { Block, Chapter } from '../blocks.ts';
import type { Say } from '../say.ts';
import { firmnessSpan } from './firmness.ts';
import { change } from './summary/change.ts';
import { decision } from './summary/decision.ts';
import { hires } from './summary/hires.ts';
import { kpis } from './summary/kpis.ts';
import { monthOne } from './summary/month-one.ts';
import { reasons } from './summary/reasons.ts';

/** One page that stands alone: what, how sure, why, who, measured by what, first steps, and what is asked of the reader. */
export function summaryChapter(say: Say): Chapter {
  const { result, t, word } = say;
  // The sentence on firmness says already what this flag would say.
  const told = result.flags.filter((flag) => flag !== say.pack.decision.provisional.flag);
  const flags = told.map((flag): Block => ({
    kind: 'paragraph',
    tone: 'body',
    text: [{ text: `${word(`flag.${flag}.name`)}. `, strong: true }, { text: word(`flag.${flag}.text`) }],
  }));
  const title: Block = {
    kind: 'chapter-title',
    over: t('report.chapter.summary'),
    text: say.verdictName(result.verdict),
    lead: say.headline,
  };
  const means: Block = { kind: 'paragraph', tone: 'body', text: word(`verdict.${result.verdict}.meaning`) };
  const sure = [firmnessSpan(say), ...change(say)];
  const because = reasons(say);
  const first = once((most: number) => monthOne(most, say));
  const hired = once((notes: boolean) => hires(notes, say));
  const measured = once((most: number) => kpis(most, say));
  const asked = decision(say);
  const blocks = ({ meaning, most, notes, mostFlags }: Detail): Block[] => [
    title,
    ...(meaning ? [means] : []),
    ...sure,
    ...flags.slice(0, mostFlags),
    {
      kind: 'columns',
      columns: [
        { span: 7, blocks: [...because, ...first(most)] },
        { span: 5, blocks: [...hired(notes), ...measured(most)] },
      ],
    },
    asked,
  ];
  return {
    id: 'summary',
    title: t('report.chapter.summary'),
    form: 'page',
    blocks: blocks({ meaning: true, most: 4, notes: true, mostFlags: 2 }),
    shorter: [
      blocks({ meaning: true, most: 3, notes: false, mostFlags: 2 }),
      blocks({ meaning: false, most: 3, notes: false, mostFlags: 2 }),
      blocks({ meaning: false, most: 2, notes: false, mostFlags: 2 }),
      blocks({ meaning: false, most: 2, notes: false, mostFlags: 1 }),
      blocks({ meaning: false, most: 2, notes: false, mostFlags: 0 }),
      blocks({ meaning: false, most: 1, notes: false, mostFlags: 0 }),
    ],
  };
}

/** Makes each thing once: what the ways to say the summary have in common is then one block, laid out once. */
function once<Of, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const before = new Map<Of, Made>();
  return (of) => {
    const made = before.get(of) ?? make(of);
    before.set(of, made);
    return made;
  };
}

/** How much the summary says of what stands in full elsewhere. */
interface Detail {
  /** What the verdict means, beyond its headline. */
  meaning: boolean;
  /** Most tasks, and most KPIs. */
  most: number;
  /** When each seat is filled. */
  notes: boolean;
  mostFlags: number;
}

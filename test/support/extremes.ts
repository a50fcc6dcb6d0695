import { noAdjustments, type OwnTask, type Reply, type Situation } from '../../src/engine/index.ts';
import { personas } from './personas.ts';

/** A company for the tests of the report that no persona is: as much, or as hostile, as can be. */
export interface Extreme {
  name: string;
  situation: Situation;
}

function situationOf(persona: string): Situation {
  const found = personas.find(({ name }) => name === persona);
  if (found === undefined) throw new Error(`There is no persona ${persona}`);
  return found.situation;
}

const sentence =
  'Four reps kept a diary in October, and two of them spent every Friday afternoon on quotes. ';
/** A note as long as one may be. */
export const longNote = sentence.repeat(30).slice(0, 1999).trimEnd() + '.';

/** Every reply with a note of its own, up to `most` of them. */
function noted<V>(
  replies: Readonly<Record<string, Reply<V>>>,
  most: number,
  note: (at: number) => string,
): Record<string, Reply<V>> {
  return Object.fromEntries(
    Object.entries(replies).map(([id, reply], at) => [id, at < most ? { ...reply, note: note(at) } : reply]),
  );
}

const owners = ['cro', 'cmo', 'cfo', 'vp-sales'];
const ownTask = (at: number): OwnTask => ({
  id: `own-${at}`,
  title: `Task of our own, number ${at + 1}, named as somebody in a hurry names it before lunch`,
  deliverable: `What task ${at + 1} leaves behind`,
  done: `Two people have seen the result of task ${at + 1}`,
  owner: { role: owners[at % owners.length] ?? 'ceo' },
  effortWeeks: 0.2,
  start: null,
  dependsOn: at < owners.length ? [] : [`own-${at - owners.length}`],
});

const big = situationOf('insurance-software-with-fourteen-ops-people');
/** Both functions, a chart of 25 plates, forty tasks of the pack and twenty of the company's own, forty notes of 2,000 characters. */
export const largest: Extreme = {
  name: 'the largest company',
  situation: {
    ...big,
    facts: {
      ...big.facts,
      'ops-people': {
        state: 'answered',
        value: { 'sales-ops': 6, 'rev-ops': 5, 'marketing-ops': 3, 'customer-success-ops': 4 },
      },
    },
    answers: noted(big.answers, 40, () => longNote),
    adjustments: { ...noAdjustments, ownTasks: Array.from({ length: 20 }, (_, at) => ownTask(at)) },
  },
};

/** What breaks out of a PDF that is put together carelessly, and what fonts or readers stumble over. */
export const hostileWords = [
  ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> endobj',
  '\\) \\( \\\\ endstream endobj xref trailer %%EOF',
  '<script>alert(1)</script> <</Launch>> [0 R]',
  'Straße, naïveté, Œuvre, Żółć, “quotes” – and — dashes… 3 × 4 ≥ 12',
  'Supercalifragilisticexpialidocious'.repeat(4),
  'https://example.com/a/very/long/path?with=parameters&and=more#and-a-place-on-the-page-itself',
];

const usual = situationOf('scale-up-teams-quarrel-over-figures');
export const hostile: Extreme = {
  name: 'a hostile company',
  situation: {
    ...usual,
    facts: {
      ...usual.facts,
      'company-name': { state: 'answered', value: `Ω ${hostileWords[0] ?? ''} ${'W'.repeat(12)}` },
      'why-now': { state: 'answered', value: hostileWords.join(' ') },
    },
    answers: noted(usual.answers, 40, (at) => hostileWords[at % hostileWords.length] ?? ''),
    adjustments: {
      ...noAdjustments,
      people: [{ id: 'p1', name: hostileWords[1] ?? '', role: 'cro' }],
      ownTasks: hostileWords.map((words, at) => ({
        ...ownTask(at),
        title: words,
        deliverable: words,
        done: words,
        owner: at === 0 ? { person: 'p1' } : { role: 'cro' },
      })),
    },
  },
};

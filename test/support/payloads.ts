import { noAdjustments, type Answers, type OwnTask } from '../../src/engine/index.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { savedPersona } from './file-request.ts';

/** What would run, load or lead away if it became part of a page. */
const harmful = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script href="data:text/javascript,alert(1)"></script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<body onpageshow=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<input autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">look</a>',
  '<form action="javascript:alert(1)"><button>go</button></form>',
  '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "https://evil.example/y.css";</style>',
  '<base href="https://evil.example/">',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
];
/** What would end the place it stands in first. */
const breakouts = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title></style></script>',
  '-->',
  ']]>',
  '\\">',
  '{{`${',
  '=1+1;',
];

/** Two hundred ways to get a program into a page, each with a mark of its own around it. */
export const payloads: readonly string[] = breakouts.flatMap((breakout, row) =>
  harmful.map((part, column) => {
    const mark = `k${String(row * harmful.length + column)}k`;
    return `${breakout}${mark} ${part} ${mark}`;
  }),
);

export interface Loaded {
  assessment: Assessment;
  /** What stands in each field, by the field. */
  typed: Readonly<Record<string, string>>;
}

const base = savedPersona('sixty-reps-three-dashboards');

/** A company with another of the payloads in every field that takes words; over all rounds each field has had each. */
export function loaded(round: number): Loaded {
  const typed: Record<string, string> = {};
  const put = (field: string): string => {
    const at = round + Object.keys(typed).length * 7;
    return (typed[field] = payloads[at % payloads.length] ?? '');
  };
  const own = (at: number): OwnTask => ({
    id: `own-${String(at)}`,
    title: put(`title of own task ${String(at)}`),
    deliverable: put(`deliverable of own task ${String(at)}`),
    done: put(`exit criterion of own task ${String(at)}`),
    note: put(`note on own task ${String(at)}`),
    owner: { person: 'p1' },
    effortWeeks: 0.2,
    start: null,
    dependsOn: [],
  });
  const fact = (id: string) => ({ [id]: { state: 'answered' as const, value: put(id) } });
  const assessment: Assessment = {
    ...base,
    title: put('title'),
    respondent: put('respondent'),
    facts: { ...base.facts, ...fact('company-name'), ...fact('industry'), ...fact('why-now') },
    answers: Object.fromEntries(
      Object.entries(base.answers).map(([id, reply], at) => [
        id,
        at < 4 ? { ...reply, note: put(`note on ${id}`) } : reply,
      ]),
    ) satisfies Answers,
    adjustments: {
      ...noAdjustments,
      calendar: {
        ...noAdjustments.calendar,
        daysOff: [{ from: '2026-12-24', to: '2026-12-28', name: put('name of a break') }],
      },
      people: [{ id: 'p1', name: put('name of a person'), role: 'ceo' }],
      tasks: { 'sign-charter': { title: put('title of a task'), note: put('note on a task') } },
      ownTasks: [own(0)],
    },
    scenarios: [{ id: 's1', name: put('name of a scenario'), facts: {}, answers: {} }],
    place: '#/check',
  };
  return { assessment, typed };
}

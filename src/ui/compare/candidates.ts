import { dayOfStamp } from '../../i18n/index.ts';
import { groupBy, withChanges } from '../../engine/index.ts';
import { nameOf, type Assessment } from '../../storage/index.ts';
import { formats, t } from '../say.ts';
import type { Session } from '../session.svelte.ts';

/** What can stand on one side of a comparison. */
export interface Candidate {
  /** Unique among all: an assessment may stand there as it is and with each of its scenarios. */
  key: string;
  group: 'open' | 'saved' | 'files';
  name: string;
  /** As it would be with the scenario. */
  assessment: Assessment;
}

/** The open assessment, those saved on this device and those read from files, each also with its scenarios. */
export function candidates(session: Session, files: readonly Assessment[]): Candidate[] {
  const { assessment: open, library, pack } = session;
  const saved = (library.list ?? []).flatMap((kept) => ('assessment' in kept ? [kept.assessment] : []));
  const offer = (group: Candidate['group'], assessment: Assessment, key = assessment.id): Candidate[] => {
    const name = nameOf(assessment, pack) ?? t('app.unnamed');
    const date = formats().date(dayOfStamp(lastSaid(assessment)));
    const present = t(group === 'files' ? 'compare.file' : 'compare.present', { name, date });
    return [
      { key, group, name: present, assessment },
      ...assessment.scenarios.map((scenario) => ({
        key: `${key}/${scenario.id}`,
        group,
        name: t('compare.scenario', { name, scenario: scenario.name }),
        assessment: withChanges(assessment, scenario),
      })),
    ];
  };
  return toldApart([
    ...(open ? offer('open', open) : []),
    ...saved.filter(({ id }) => id !== open?.id).flatMap((assessment) => offer('saved', assessment)),
    ...files.flatMap((assessment, at) => offer('files', assessment, `file-${at + 1}`)),
  ]);
}

/** When something was last said of the company: opening an assessment, or working on its plan, makes its answers no newer. */
function lastSaid({ facts, answers, createdAt }: Assessment): string {
  const stamps = [...Object.values(facts), ...Object.values(answers)].flatMap(({ at }) => at ?? []);
  return stamps.reduce((last, stamp) => (stamp > last ? stamp : last), createdAt);
}

/** Two of one company answered on one day, such as then and now, go by the moment each was begun. */
function toldApart(all: readonly Candidate[]): Candidate[] {
  const byName = groupBy(all, ({ name }) => name);
  return all.map((one) => {
    if ((byName.get(one.name)?.length ?? 0) < 2) return one;
    const { createdAt } = one.assessment;
    const words = { name: one.name, date: formats().date(dayOfStamp(createdAt)) };
    return { ...one, name: t('compare.begun', { ...words, time: formats().time(createdAt) }) };
  });
}

/** The assessment that another one follows, if it is here: by its id, or a copy of it by the moment it was begun. */
export function followed(all: readonly Candidate[], { follows }: Assessment): Candidate | undefined {
  if (follows === null) return undefined;
  const present = all.filter(({ key }) => !key.includes('/'));
  return (
    present.find(({ assessment }) => assessment.id === follows.id) ??
    present.find(({ assessment }) => assessment.createdAt === follows.createdAt)
  );
}

/** What one most likely wants to see first: then and now, the present and its newest scenario, or the two newest. */
export function likeliest(all: readonly Candidate[]): [string | null, string | null] {
  const [first, ...others] = all;
  if (!first) return [null, null];
  const then = followed(all, first.assessment);
  if (then) return [then.key, first.key];
  const scenario = others.filter(({ key }) => key.startsWith(`${first.key}/`)).at(-1);
  return [first.key, (scenario ?? others[0])?.key ?? null];
}

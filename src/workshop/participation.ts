import type { OptionCount, Participation, ParticipationLine } from '../engine/index.ts';
import type { Id, Pack } from '../pack/index.ts';
import { attendanceOf } from './anonymise.ts';
import { isDisputed } from './disagreement.ts';
import { handsByRole } from './hands.ts';
import { shownPicture, type QuestionPicture } from './picture.ts';
import { scaleOf, type Scale } from './scale.ts';
import { middleOption, type Distribution } from './statistics.ts';
import { settled, type LeftOpen, type Settled, type Workshop } from './workshop.ts';

/** What the result says of how the group came to it. */
export function participationOf(
  workshop: Workshop,
  pack: Pick<Pack, 'criteria' | 'workshop'>,
): Participation {
  const { topic, anonymous, roles, settlements } = workshop;
  const questions = pack.criteria
    .flatMap((criterion) => criterion.questions)
    .filter(({ derivedFrom }) => !derivedFrom);
  const scales = questions.map(scaleOf);
  const pictures = shownPicture(workshop, scales);
  const notes = settled(settlements);
  const ownName = (role: Id | null): string | null => roles.find(({ id }) => id === role)?.name ?? null;
  return {
    topic,
    anonymous,
    roles: attendanceOf(workshop).map(({ role, people }) => ({ role, name: ownName(role), people })),
    hands: [...handsByRole(workshop)].map(([role, people]) => ({ role, name: ownName(role), people })),
    questions: questions.flatMap(({ id, ref }, at) => {
      const picture = pictures[at];
      const note = notes.get(id);
      return picture && (picture.replied > 0 || note)
        ? [{ question: id, ref, ...saidOf(picture, pack), ...dealtWith(note) }]
        : [];
    }),
  };
}

function saidOf(
  picture: QuestionPicture,
  pack: Pick<Pack, 'workshop'>,
): Omit<ParticipationLine, 'question' | 'ref' | 'settled' | 'open'> {
  const { all, scale, replied, second } = picture;
  const few = replied > 0 && all === null;
  return {
    n: few ? null : (all?.n ?? 0),
    unknown: few ? null : (all?.unknown ?? 0),
    middle: all && middleOption(scale, all),
    lowest: scale.options[all?.range?.low ?? -1] ?? null,
    highest: scale.options[all?.range?.high ?? -1] ?? null,
    withinOneStep: few ? null : (all?.withinOneStep ?? 0),
    counts: countsIn(scale, all),
    second: second && { n: second.n, unknown: second.unknown, counts: countsIn(scale, second) },
    disputed: isDisputed(picture, pack.workshop),
  };
}

const countsIn = ({ options }: Scale, said: Distribution | null): OptionCount[] =>
  options
    .map((option, at) => ({ option, people: said?.options[at] ?? 0 }))
    .filter(({ people }) => people > 0);

function dealtWith(note: Settled | LeftOpen | undefined): Pick<ParticipationLine, 'settled' | 'open'> {
  if (!note) return { settled: null, open: null };
  const { reason } = note;
  if (note.rule === 'open') return { settled: null, open: { owner: note.owner, reason } };
  return { settled: { option: note.option, rule: note.rule, reason }, open: null };
}

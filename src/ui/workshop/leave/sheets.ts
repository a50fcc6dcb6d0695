import { figure, text, type Sheet } from '../../../report/index.ts';
import type { Distribution, QuestionPicture } from '../../../workshop/index.ts';
import { roleName } from '../../result/names.ts';
import { withoutInWords } from '../../in-words.ts';
import { t } from '../../say.ts';
import type { Desk } from '../desk.svelte.ts';
import { groupWords, middleWords, optionName, questionName, roleWords } from '../words.ts';

/** What the spreadsheet of a workshop holds. Without names nothing in it is about fewer than three people. */
export const sheetsOf = (desk: Desk): Sheet[] => [
  pictureSheet(desk),
  settledSheet(desk),
  ...(desk.workshop.anonymous ? [] : [peopleSheet(desk)]),
];

const refOf = ({ pack }: Desk, question: string): string =>
  pack.criteria.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.ref ?? '';

function pictureSheet(desk: Desk): Sheet {
  const line = (picture: QuestionPicture, who: string, said: Distribution) => [
    text(refOf(desk, picture.question), 'quiet' as const),
    text(questionName(picture.question)),
    text(who),
    figure(said.n, 'whole'),
    figure(said.unknown, 'whole'),
    text(middleWords(picture.scale, said)),
    figure(said.n === 0 ? null : Math.round((100 * said.withinOneStep) / said.n) / 100, 'share'),
    figure(Math.round(said.mixed * 100) / 100, 'decimal'),
    text(
      picture.scale.options
        .map((option, at) => `${optionName(picture.question, option)}: ${String(said.options[at] ?? 0)}`)
        .join('\n'),
    ),
  ];
  return {
    name: t('workshop.sheet.picture'),
    columns: [
      { head: t('workshop.head.ref'), width: 8 },
      { head: t('workshop.head.question'), width: 36 },
      { head: t('workshop.head.who'), width: 22 },
      { head: t('workshop.head.n'), width: 8 },
      { head: t('answer.unknown'), width: 12 },
      { head: t('workshop.head.middle'), width: 30 },
      { head: t('workshop.head.within'), width: 14 },
      { head: t('workshop.head.mixed'), width: 10 },
      { head: t('workshop.head.answers'), width: 44 },
    ],
    rows: desk.pictures.flatMap((picture) => [
      ...(picture.all ? [line(picture, t('workshop.together'), picture.all)] : []),
      ...(picture.groups.length > 1
        ? picture.groups.map(({ roles, distribution }) =>
            line(picture, groupWords(desk.workshop.roles, roles), distribution),
          )
        : []),
      ...(picture.second ? [line(picture, t('workshop.second-vote'), picture.second)] : []),
    ]),
  };
}

const settledSheet = (desk: Desk): Sheet => ({
  name: t('workshop.sheet.settled'),
  columns: [
    { head: t('workshop.head.ref'), width: 8 },
    { head: t('workshop.head.question'), width: 36 },
    { head: t('workshop.head.settled'), width: 36 },
    { head: t('workshop.head.rule'), width: 24 },
    { head: t('workshop.head.reason'), width: 50 },
    { head: t('workshop.open.owner'), width: 24 },
  ],
  rows: [...desk.settled.values()].map((note) => [
    text(refOf(desk, note.question), 'quiet'),
    text(questionName(note.question)),
    text(note.rule === 'open' ? t('workshop.is-open') : optionName(note.question, note.option)),
    text(note.rule === 'open' ? '' : t(`workshop.rule.${note.rule}`)),
    text(note.reason),
    text(note.owner === null ? '' : roleName(note.owner)),
  ]),
});

/** One row a person, one column a question. */
const peopleSheet = (desk: Desk): Sheet => ({
  name: t('workshop.sheet.people'),
  columns: [
    { head: t('workshop.head.name'), width: 22 },
    { head: t('workshop.head.who'), width: 20 },
    ...desk.asked.map(({ id }) => ({ head: questionName(id), width: 24 })),
  ],
  rows: desk.workshop.contributions.map(({ name, role, answers, without }) => [
    text(name ?? t('workshop.nameless')),
    text(roleWords(desk.workshop.roles, role)),
    ...desk.asked.map(({ id }) => {
      const [option, none] = [answers[id], without[id]];
      if (option !== undefined) return text(optionName(id, option));
      return none === undefined ? null : text(withoutInWords(none), 'quiet');
    }),
  ]),
});

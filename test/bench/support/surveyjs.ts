import type { Condition, Pack, Question } from '../../../src/pack/schema.ts';

/** A survey as SurveyJS reads it, as far as it is used here. */
export type SurveyJson = Readonly<Record<string, unknown>>;

/**
 * The questions of a pack as a survey of SurveyJS: the same words, options and ways of giving no answer, a page for
 * each section, and a running total of the chosen options’ places, which both apps must come to.
 */
export function surveyOf(pack: Pack, words: Readonly<Record<string, string>>): SurveyJson {
  const questions = pack.criteria.flatMap((criterion) => criterion.questions);
  const asked = questions.filter(({ derivedFrom }) => !derivedFrom);
  const say = (key: string): string => words[key] ?? key;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const sum = (of: readonly Question[]): string =>
    of.map(({ id }) => `iif({${id}} > 0, {${id}}, 0)`).join(' + ') || '0';
  return {
    title: 'Questions',
    showProgressBar: true,
    progressBarType: 'questions',
    checkErrorsMode: 'onNextPage',
    pages: pack.head.sections.map((section) => ({
      name: section,
      title: say(`section.${section}.title`),
      elements: asked.filter((question) => question.section === section).map(element),
    })),
    calculatedValues: [
      ...pack.head.sections.map((section) => ({
        name: `sum_${section}`,
        expression: sum(asked.filter((question) => question.section === section)),
      })),
      {
        name: 'total',
        expression: pack.head.sections.map((section) => `{sum_${section}}`).join(' + '),
        includeIntoResult: true,
      },
    ],
  };

  function element(question: Question): SurveyJson {
    const { id, options, appliesWhen } = question;
    const when = appliesWhen && visibleIf(appliesWhen, byId);
    return {
      name: id,
      type: 'radiogroup',
      title: say(`question.${id}.ask`),
      description: say(`question.${id}.why`),
      choices: options.map((option, at) => ({
        value: at + 1,
        text: say(`question.${id}.option.${option.id}`),
      })),
      showDontKnowItem: true,
      showRefuseItem: true,
      ...(when === undefined ? {} : { visibleIf: when }),
    };
  }
}

/** A condition on another answer; what hangs on facts is asked of a company that has given none. */
function visibleIf(condition: Condition, questions: ReadonlyMap<string, Question>): string | undefined {
  if (!('question' in condition)) return undefined;
  const { options = [] } = questions.get(condition.question) ?? {};
  const places = options.flatMap(({ level }, at) =>
    condition.level?.includes(level) === true ? [at + 1] : [],
  );
  const name = `{${condition.question}}`;
  return [`${name} empty`, ...places.map((place) => `${name} = ${place}`)].join(' or ');
}

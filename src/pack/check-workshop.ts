import type { Problem } from './assemble.ts';
import type { Pack } from './schema.ts';

/** An agenda fills its minutes, and disagreement counts as an option that there is. */
export function checkWorkshop({ workshop, criteria }: Pack): Problem[] {
  const questions = criteria.flatMap((criterion) => criterion.questions);
  const found = (at: string, message: string): Problem => ({ file: 'workshop.json', at, message });
  return [
    ...workshop.agendas.flatMap(({ minutes, items }) => {
      const sum = items.reduce((total, item) => total + item.minutes, 0);
      return sum === minutes
        ? []
        : [found(`agendas ${minutes}`, `adds up to ${sum} minutes, not ${minutes}`)];
    }),
    ...workshop.disagreements.flatMap(({ question: id, counts }) => {
      const question = questions.find((each) => each.id === id);
      if (question?.derivedFrom) return [found(id, 'follows from a fact and is never asked')];
      return !question || question.options.some((option) => option.id === counts)
        ? []
        : [found(id, `names option ${counts}, which it does not have`)];
    }),
  ];
}

/** Interface words: a workshop with several people. */
export const workshop = {
  'file.problem.no-answers': 'This file holds no answers of First Seat.',
  'workshop.refused.other-workshop': 'These answers belong to another workshop.',
  'workshop.refused.other-questions': 'These answers are to other questions than those of this app.',
  'workshop.refused.newer-questions':
    'These answers are to a later version of the questions. Reload this app to get it, then try again.',
} as const;

/** Interface words: workshop, for whoever takes part. */
export const workshopPart = {
  'workshop.invited': {
    one: 'You are invited to answer {count} question about your company, alone, on this device.',
    other: 'You are invited to answer {count} questions about your company, alone, on this device.',
  },
  'workshop.invited.accept': 'Take part',
  'workshop.answers-came': 'Answers for a workshop',
  'workshop.answers-came.own': 'Somebody hands in answers for your workshop “{topic}”.',
  'workshop.answers-came.other':
    'Somebody handed in answers, and the workshop is not on this device. Pass the link on to whoever leads the workshop.',
  'workshop.welcome': {
    one: '{count} question. “Don’t know” is always an answer.',
    other: '{count} questions. “Don’t know” is always an answer.',
  },
  'workshop.welcome.name': 'Your name',
  'workshop.welcome.role': 'You answer for',
  'workshop.welcome.begin': 'Begin',
  'workshop.welcome.device': 'Your answers stay on this device until you hand them in yourself.',
  'workshop.answer.nothing': 'No invitation is open on this device.',
  'workshop.hand-in': 'Hand in your answers',
  'workshop.hand-in.text':
    'You replied to {count} of {of} questions, “Don’t know” included. Give the facilitator one of these.',
  'workshop.hand-in.passed': {
    one: 'You passed {count} question without a word. You can still answer it:',
    other: 'You passed {count} questions without a word. You can still answer them:',
  },
  'workshop.hand-in.link': 'Your answers as a link',
  'workshop.hand-in.file': 'Save them as a file',
  'workshop.hand-in.code': 'Your answers as a code',
  'workshop.hand-in.code-help': 'Hold it before the camera of the facilitator’s laptop.',
  'workshop.hand-in.again': 'You can change your answers and hand in again: the newest count.',
  'workshop.hand-in.back': 'Back to the questions',

  'workshop.said.settled': 'Settled: {question}.',
  'workshop.said.settled-all': { one: '{count} question settled.', other: '{count} questions settled.' },
  'workshop.said.open': 'Left open: {question}. It is a task of the plan now.',
  'workshop.said.withdrawn': 'Taken back: {question}.',
  'workshop.said.undone': 'Undone.',
  'workshop.said.redone': 'Done again.',
  'workshop.said.step': '{question}. {now} Why: {reason}',
  'workshop.said.step-no-reason': 'no reason noted.',
  'workshop.said.step-unsettled': '{question}: not settled.',
  'workshop.said.step-of-many': { one: '{count} question.', other: '{count} questions.' },
  'workshop.said.hidden': 'The results are hidden.',
  'workshop.said.removed': 'The answers of {who} are removed.',
  'workshop.said.hands': 'Taken back: the hands of {role} on “{question}”.',
  'workshop.said.role': 'Role added: {name}.',
  'workshop.said.arrived': {
    one: '{count} taken in, {again} in already, {refused} refused.',
    other: '{count} taken in, {again} in already, {refused} refused.',
  },
} as const;

/** Interface words needed before the first question is answered: part of the first load, so kept few. */
export const interview = {
  'app.name': 'First Seat',
  'app.title': '{page} – First Seat',
  'app.home': 'First Seat, start page',
  'app.skip': 'Skip to the content',
  'app.unnamed': 'Unnamed company',

  'language.label': 'Language',
  'language.now': 'This page is in English now.',
  'language.failed': 'That language could not be loaded. Please try again.',

  'start.title': 'Sales Operations or Revenue Operations?',
  'start.lead':
    'Answer questions about your company. Leave with a reasoned verdict, the team to build, the figures to watch and a dated 90-day plan: one PDF your board can read.',
  'start.begin': 'Start an assessment',
  'start.quick': 'Quick check',
  'start.workshop': 'Run a workshop',
  'start.example': 'Worked examples',
  'start.time': 'Twenty minutes',
  'start.time.text':
    'Up to 33 questions, and some facts about the company. Stop whenever you like: the answers wait where you left them.',
  'start.room': 'Who should be in the room',
  'start.room.text':
    'Whoever knows the sales figures, and whoever decides about hires. “Don’t know” is always an answer, and the report says what it leaves open.',
  'start.device': 'What stays on this device',
  'start.device.text':
    'Everything. There is no account and no server, and nothing you type leaves this browser. On a shared computer, you can keep nothing at all.',

  'specimen.label':
    'A summary on one page: the verdict, its reasons, the first seat, KPIs, the first month, and the decision asked for.',
  'specimen.caption': 'Page 2 of a report. The company is made up.',

  'step.back': 'Back',
  'step.continue': 'Continue',
  'step.back-to-check': 'Back to your answers',
  'step.back-to-result': 'Back to the result',

  'strip.summary': '{name}: {status}',

  'status.open': { one: '1 to answer', other: '{count} to answer' },
  'status.begun': '{said} of {asked} done',
  'status.done': { one: 'Answered', other: 'All {count} answered' },
  'status.skipped': { one: '1 skipped', other: '{count} skipped' },
  'status.unknown': { one: 'Done, 1 not known', other: 'Done, {count} not known' },

  'company.pages': 'About the company',
  'company.page': 'About the company, page {page} of {pages}',
  'company.done': 'Go on to the questions',
  'company.skip': 'Straight to the questions',

  'fact.choose': 'Choose…',
  'fact.currency': '{name} ({code})',

  'answer.unknown': 'Don’t know',
  'answer.not-applicable': 'Not applicable',
  'answer.skipped': 'Skip for now',
  'answer.yes': 'Yes',
  'answer.no': 'No',

  'example.mark': 'Worked example',

  'list.title': 'Your assessments on this device',
  'list.loading': 'Looking…',
  'list.empty': 'None yet. Your first answer starts one, and it is saved by itself.',

  'file.open': 'Open an assessment or report',

  'save.idle': 'Saved on this device as you go',
  'save.saving': 'Saving…',
  'save.saved': 'Saved on this device, {time}',
  'save.spoken': 'Saved on this device',
  'save.failed': 'Not saved',
  'save.reader': 'Read only here',
  'save.not-kept': 'Not kept on this device: download a file before you close',

  'later.loading': 'One moment…',
  'later.failed': 'This page could not be loaded',
  'later.failed-help':
    'Your answers are safe. The connection may be down, or the app was updated while it was open.',
  'later.again': 'Try again',
  'later.reload': 'Load the app again',

  'foot.label': 'Help',
  'foot.advice':
    'This supports your decision; it does not take it. The criteria are those of a published article; the cut-offs are ours and can be changed.',
  'foot.data': 'Where is my data?',
  'foot.words': 'Words',
  'foot.keys': 'Keys',
} as const;

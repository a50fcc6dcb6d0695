/** Interface words: workshop, its results and another round. */
export const workshopLeave = {
  'workshop.leave.lead': 'The result is made from what the group settled.',
  'workshop.leave.settled': '{count} of {of} questions are settled',
  'workshop.leave.open': {
    one: '{count} question is left open, as a task of the plan.',
    other: '{count} questions are left open, as tasks of the plan.',
  },
  'workshop.leave.left': {
    one: '{count} question is not settled yet: it counts as it was last time, else as unknown.',
    other: '{count} questions are not settled yet: they count as they were last time, else as unknown.',
  },
  'workshop.leave.left-new': {
    one: '{count} question is not settled yet: it counts as unknown.',
    other: '{count} questions are not settled yet: they count as unknown.',
  },
  'workshop.leave.facts': {
    one: '{count} fact about the company is missing. The verdict rests on the facts as much as on the answers.',
    other:
      '{count} facts about the company are missing. The verdict rests on the facts as much as on the answers.',
  },
  'workshop.leave.go-agree': 'Settle them',
  'workshop.leave.result': 'See the result',
  'workshop.leave.files': 'Take the workshop along',
  'workshop.leave.file': 'Save the whole workshop as a file',
  'workshop.leave.book': 'Save as a spreadsheet',
  'workshop.leave.named': 'Both hold every answer with its name.',
  'workshop.leave.counts':
    'Without names only counts of three people or more leave this device, and nothing of who is not shown yet.',
  'workshop.leave.again':
    'On this device “Assess again” beside the workshop, in your list of saved assessments, does the same.',
  'workshop.round': 'A new round on day 90',
  'workshop.round.text':
    'Put this link into the calendar of day 90. It opens the workshop anew, on any device: same questions, same roles, and what was settled now to compare with. It carries the facts and what was settled, and nothing that one person said.',
  'workshop.round.link': 'Link to the new round',
  'workshop.round.too-long':
    'A link would be too long to be sent. Save the whole workshop as a file and open it on day 90.',
  'workshop.round.follows': 'This round follows the one of {date}.',
  'workshop.round.came': 'A new round of the workshop of {date}.',
  'workshop.round.came-text':
    'It asks the same questions of the same roles. Each answer of last time counts until the group settles it anew. “Set up” lists them, and both rounds can be compared.',
  'workshop.round.topic': '{topic}, round {number}',
  'workshop.last': 'Last time',
  'workshop.last.text': {
    one: '{count} answer of {date} counts until the group settles it anew.',
    other: '{count} answers of {date} count until the group settles them anew.',
  },
  'workshop.last.show': 'Show them',
  'workshop.round.begin': 'Begin the new round',
  'workshop.sheet.picture': 'Picture',
  'workshop.sheet.settled': 'Settled',
  'workshop.sheet.people': 'By person',
  'workshop.head.ref': 'Ref',
  'workshop.head.question': 'Question',
  'workshop.head.who': 'Who',
  'workshop.head.n': 'Answers',
  'workshop.head.middle': 'Middle answer',
  'workshop.head.within': 'Within one step',
  'workshop.head.mixed': 'How mixed, 0–1',
  'workshop.head.answers': 'All answers',
  'workshop.head.settled': 'Settled on',
  'workshop.head.rule': 'By',
  'workshop.head.reason': 'Why',
  'workshop.head.name': 'Name',
} as const;

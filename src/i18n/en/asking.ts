/** Interface words that help while asking: the settled verdict, the shortest way, the quick check. */
export const asking = {
  'settled.title': 'The verdict is settled.',
  'settled.text':
    'Nothing still unanswered can change it. The remaining questions sharpen the plan and the KPIs. See it now, or go on.',
  'settled.see': 'See the result',
  'shortest.switch': 'Take the shortest way to a verdict',
  'shortest.help':
    'The question that is expected to settle most comes next. You can switch back at any time.',
  'shortest.next': 'Answer next: {question}',
  'shortest.done': 'Nothing left to ask would settle more. The usual order goes on.',

  'quick.title': 'Quick check',
  'quick.lead':
    'A few facts and the questions that tell most. Stop whenever you like: everything counts in the full questionnaire too.',
  'quick.step': 'Step {number}',
  'quick.leaning': 'So far: {verdict}',
  'quick.often': 'This holds in {percent} of what the open answers could be.',
  'quick.often-seat': '{function} comes first in {percent} of it.',
  'quick.nothing': 'Nothing is answered yet.',
  'quick.next': 'Next',
  'quick.back': 'One step back',
  'quick.settled': 'Settled: no answer still open can change it.',
  'quick.likely': 'Likely: most of what the open answers could be leads there.',
  'quick.likely-seat':
    'The first seat is likely: most of what the open answers could be begins with it. Which verdict it belongs to is still open.',
  'quick.all-asked': 'Everything that could settle it has been asked.',
  'quick.result': 'See the result',
  'quick.more': 'Ask on',
  'quick.full': 'Go through the full questionnaire',
} as const;

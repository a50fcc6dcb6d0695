/** Interface words: a company assessed again. */
export const again = {
  'again.title': {
    one: 'One reply of last time to confirm',
    other: '{count} replies of last time to confirm',
  },
  'again.lead':
    'This is what was said on {date}. Say what is still so and change what is not. Baselines, targets and what was done stay.',
  'again.done': 'Everything said on {date} is confirmed or changed.',
  'again.count': { one: '{count} to confirm', other: '{count} to confirm' },
  'again.all': 'All of this is still so',
  'again.all-of': 'All of this is still so: {group}',
  'again.still': 'Still so',
  'again.still-of': 'Still so: {name}',
  'again.then': 'First assessed on {date}.',
  'again.compare': 'Compare with then',
  'again.open': { one: 'One reply is still from then.', other: '{count} replies are still from then.' },
  'again.confirm': 'Confirm them',

  'next.title': 'Go further',
  'next.what-if': 'What if',
  'next.what-if.text': 'Change an answer and see what becomes of verdict, team and plan.',
  'next.compare': 'Compare',
  'next.workshop': 'The workshop',
  'next.compare.text': 'This assessment beside an earlier one, a scenario or a file.',
  'next.again': 'Assess again',
  'next.again.text':
    'After day 90: a new assessment that keeps baselines, targets and what was done, with the answers to confirm.',
} as const;

/** Interface words on how firm a verdict is: first seats in its range, what would flip it, the figures behind the rules. */
export const firmness = {
  'firm.seat-first': 'First seat: {seat}',
  'firm.seat-mostly': 'First seat: mostly {seat}, else {others}',
  'firm.seat-none': 'No seat',
  'firm.outcomes':
    'How outcomes are counted: an open question counts once for each level it can reach (fully, partly, not at all). Answers that lead to the same level count once. An open company fact counts once for each of the values considered. All combinations count as equally likely.',

  'flip.title': 'What would change your mind',
  'flip.lead':
    'For each other verdict, the fewest answers that would have to differ, all else as it is. Nearest first.',
  'flip.none': 'No other answers lead to another verdict.',
  'flip.distance': { one: 'if one answer differed', other: 'if {count} answers differed together' },
  'flip.line': '{to} (now: {from})',
  'flip.more': { one: '1 verdict further away', other: '{count} verdicts further away' },
  'flip.or': '{first} or {last}',
  'flip.at-least': '{figure} or more',
  'flip.below': 'less than {figure}',
  'flip.between': '{low} to {high}',
  'flip.between-open': '{low} to less than {high}',

  'path.figures': 'The figures behind the rules',
  'path.set': 'Set of criteria',
  'path.mean': 'Mean of known criteria',
  'path.fully-met': 'Fully met',
  'path.kinds': 'Context / symptoms fully met',
  'path.known': 'Known, of those that apply',
  'path.state': 'State',
  'path.unknown': 'unknown',
  'path.of': '{known} of {applicable}',
  'path.pair': '{context} / {symptoms}',
  'path.limits':
    'A set is met with a mean of at least {metMean} and {metFull} criteria fully met. One context and one symptom criterion fully met are enough as well. It is partly met from a mean of {partMean}, or with {partFull} fully met. These limits are our starting values.',
  'path.nearest': 'Nearest other verdict',
  'path.nearest-text': {
    one: '{verdict}: one answer away. {answers}',
    other: '{verdict}: {count} answers away. {answers}',
  },
  'path.untried': {
    one: '1 rule further down was not tried any more.',
    other: '{count} rules further down were not tried any more.',
  },
} as const;

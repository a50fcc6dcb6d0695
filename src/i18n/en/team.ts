/** Words of the Team part: dates of seats, agreements between functions, cost, and texts to copy. */
export const team = {
  'team.why-a-person': {
    one: 'Why a person: there is {reps} rep, new starters included. The proposal comes to {target} FTE of ops work, against {now} today. The {hours} hours a week that the {role} gives the plan do not replace the seat.',
    other:
      'Why a person: there are {reps} reps, new starters included. The proposal comes to {target} FTE of ops work, against {now} today. The {hours} hours a week that the {role} gives the plan do not replace the seat.',
  },
  'team.why-a-person-no-reps':
    'Why a person: the proposal comes to {target} FTE of ops work, against {now} today. The {hours} hours a week that the {role} gives the plan do not replace the seat.',
  'copy.text': 'Copy as text',
  'copy.what': 'Copy as text: {what}',
  'copy.file': 'Save as a text file',
  'copy.file-what': 'Save as a text file: {what}',
  'copy.done': 'Copied. Paste it wherever you need it.',
  'copy.by-hand':
    'The browser does not allow copying from here. The text below is selected: press Ctrl+C, or ⌘C on a Mac.',
  'copy.field': 'Text to copy: {what}',

  'team.chart.table': 'The same as a table',
  'team.chart.caption': 'Everybody in the chart, managers before those who report to them',
  'team.chart.role': 'Role',
  'team.chart.when': 'When',
  'team.chart.reports': 'Reports to',
  'team.chart.top': 'nobody: the top of the chart',
  'team.chart.dotted': 'and, on a dotted line, to: {role}',

  'team.lanes.text-title': '{company}: agreement between {first} and {second}',

  'team.takeover.line': '{name}: {becomes}, {date}. {takes} {text}',
  'team.takeover.takes-line': 'Answers then: {role}.',

  'team.ratio.agrees': 'The hiring order keeps to this: nobody is hired, and the plan has no search in it.',
  'team.ratio.proposed.fewer-ops-than-range':
    'With the proposal there are still fewer ops people than the published range. More seats follow when their signs appear.',
  'team.ratio.proposed.within-range': 'With the proposal the number lies within the published range.',
  'team.ratio.proposed.more-ops-than-range':
    'With the proposal there are more ops people than the published range: some of the work is not for reps.',

  'team.cost.lead':
    'Only from your own figures: what a full-time person in each role costs you a year with salary, taxes, tools and workplace. Nothing is guessed. What you leave empty stays unknown.',
  'team.cost.fields': 'What a full-time person costs a year',
  'team.cost.from': 'From',
  'team.cost.to': 'To',
  'team.cost.field': '{role}, {end}',
  'team.cost.hint': 'One figure is enough where you know it exactly. 95k and 1.2m are understood.',
  'team.cost.turned': 'The upper figure is smaller than the lower one, {from}.',
  'team.cost.problems': {
    one: 'One figure can’t be taken as it stands:',
    other: '{count} figures can’t be taken as they stand:',
  },
  'team.cost.said': 'New seats: {year} a year.',
  'team.cost.said-partly': 'New seats, as far as known: {year} a year.',
  'team.cost.said-nothing': 'No cost of a new seat is known.',
  'team.cost.published': 'What others publish, for the United States alone',
  'team.cost.published-note': 'Context only. None of these figures enters any sum here.',

  'team.outline.text-title': '{company}: {title}',
} as const;

/** Interface words: report. */
export const report = {
  'report.product': 'First Seat',
  'report.cover.kind': 'Sales Operations or Revenue Operations: what the answers say',
  'report.brief': 'Board paper',
  'report.cover.extent': 'Extent',
  'report.cover.brief':
    'Board paper. The full report also has the duties, every task and answer, the method and the sources.',
  'report.cover.client': 'Client',
  'report.cover.preparedFor': 'Prepared for',
  'report.cover.preparedBy': 'Prepared by',
  'report.cover.label': 'Cover',
  'report.cover.date': 'Date',
  'report.cover.respondent': 'Answered by',
  'report.cover.rests-on': 'Rests on',
  'report.cover.answers': '{known} of {all} questions on the criteria answered',
  'report.cover.pack': 'Question set',
  'report.cover.plan': 'Plan',
  'report.cover.firmness': 'How firm',
  'report.cover.note':
    'This report supports a decision; it does not take it. The criteria have one source: {article}. The cut-offs are starting values and can be changed.',
  'report.cover.example': 'Worked example. The company and its figures are invented.',
  'report.title': '{company}: {verdict}',
  'report.subject': 'Sales Operations and Revenue Operations: assessment of {company}, {date}',
  'report.foot.page': '{page} of {pages}',
  'report.attachment': 'The answers this report was made from; First Seat opens them again',
  'report.unnamed': 'Your company',
  'report.example-note': 'Worked example',

  'report.chapter.summary': 'Summary',
  'report.chapter.why': 'Why',
  'report.chapter.team': 'Team',
  'report.chapter.kpis': 'KPIs',
  'report.chapter.plan': '90-day plan',
  'report.chapter.risks': 'Risks and board questions',
  'report.chapter.appendix': 'Appendix',

  'report.state.met': 'met',
  'report.state.part': 'partly met',
  'report.state.not': 'not met',
  'report.state.unknown': 'not known',
  'report.state.not-applicable': 'does not apply',
  'report.set-state.met': 'met',
  'report.set-state.part': 'partly met',
  'report.set-state.no': 'not met',
  'report.set-state.unknown': 'not known',
  'report.marks.count': { one: '{met} of {count} criterion met', other: '{met} of {count} criteria met' },
  'report.marks.alt': '{function}: {marks}.',

  'report.firm.settled': 'Settled: no open answer can change it',
  'report.firm.settled-unknown': {
    one: 'Holds whatever the one answer or company fact still open turns out to be',
    other: 'Holds whatever the {count} answers and company facts still open turn out to be',
  },
  'report.firm.provisional': {
    one: 'Provisional: {share} of what the {count} open answer could be leads here',
    other: 'Provisional: {share} of what the {count} open answers could be leads here',
  },
  'report.firm.provisional-begin': {
    one: 'Provisional: {share} of what the {count} open answer could be leads here, {seat} to this first seat',
    other:
      'Provisional: {share} of what the {count} open answers could be leads here, {seat} to this first seat',
  },
  'report.firm.provisional-seat':
    'The verdict holds; an open answer could still change who comes first ({share} lead to this first seat)',
  'report.firm.open': {
    one: 'Open: one answer is missing, and it decides',
    other: 'Open: {count} answers are missing, too many to decide',
  },
  'report.firm.contradicted':
    'Open: answers contradict each other, and each way to settle it leads to another verdict',
  'report.firm.short.settled': 'Settled',
  'report.firm.short.provisional': 'Provisional',
  'report.firm.short.open': 'Open',
  'report.firm.short.contradicted': 'Open: answers contradict',
  'report.firm.part': '{verdict}, {share}',
  'report.firm.way': '{verdict}, one way to settle it',
  'report.firm.alt': 'Share of possible outcomes by verdict: {parts}.',
  'report.firm.none': 'Nothing that is still unknown can lead to another verdict.',

  'report.progress.fonts': 'Loading the typeface',
  'report.progress.layout': 'Setting the pages',
  'report.progress.page': 'Page {page} of {pages}',
  'report.failed':
    'The PDF could not be made. Your answers are safe. Try again, or print the result page from the browser.',
} as const;

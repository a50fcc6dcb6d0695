/** Interface words of the question pages: they come with the words of the questions. */
export const asked = {
  'question.where': 'Question {number} of {questions} · section {section} of {sections}',
  'question.title': 'Question {number} of {questions}: {ask}',
  'question.whole-section': 'See the whole section',
  'question.exact': 'Enter the exact figure',
  'question.clear': 'Clear answer',
  'section.list': 'Sections',
  'answer.none': 'None of these',
  'answer.nobody': 'Nobody does',

  'note.add': 'Add a note',
  'note.yours': 'Your note',
  'note.label': 'Note: where does this answer come from?',
  'note.example': 'Where does this come from? For example: CRM report of 3 November',
  'help.why': 'Why we ask',
  'help.evidence': 'Where to look',
  'terms.used': 'Words used here',
  'help.who': 'Who would know',
} as const;

export const asked = {
  'question.where': '질문 {number}/{questions} · 주제 {section}/{sections}',
  'question.title': '질문 {number}/{questions}: {ask}',
  'question.whole-section': '주제 전체 보기',
  'question.exact': '정확한 수치 입력',
  'question.clear': '답 지우기',
  'section.list': '주제',
  'answer.none': '해당하는 것 없음',
  'answer.nobody': '없음',

  'note.add': '메모 추가',
  'note.yours': '메모',
  'note.label': '메모: 이 답은 어디에서 나왔나요?',
  'note.example': '어디에서 나온 답인가요? 예: 11월 3일 CRM 보고서',
  'help.why': '묻는 이유',
  'help.evidence': '찾아볼 곳',
  'terms.used': '여기에 쓰인 용어',
  'help.who': '알 만한 사람',
} as const;

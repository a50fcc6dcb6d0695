/** Interface words: a workshop with several people. */
export const workshop = {
  'file.problem.no-answers': '이 파일에는 First Seat 답변이 없어요.',
  'workshop.refused.other-workshop': '다른 워크숍에 낸 답변이에요.',
  'workshop.refused.other-questions': '이 앱의 질문이 아닌 다른 질문에 답한 파일이에요.',
  'workshop.refused.newer-questions':
    '더 새로운 질문에 답한 파일이에요. 앱을 새로 고쳐 최신판을 받은 뒤 다시 시도해 주세요.',
} as const;

export const asking = {
  'settled.title': '결론이 확정됐어요.',
  'settled.text':
    '남은 질문에 어떻게 답해도 결론은 바뀌지 않아요. 더 답하면 계획과 KPI가 정교해져요. 지금 결과를 봐도 되고, 계속 답해도 돼요.',
  'settled.see': '결과 보기',
  'shortest.switch': '가장 빨리 결론에 이르는 순서로 답하기',
  'shortest.help': '결론을 가장 많이 좁힐 질문부터 나와요. 언제든지 원래 순서로 돌아갈 수 있어요.',
  'shortest.next': '다음 질문: {question}',
  'shortest.done': '결론을 더 좁힐 질문이 없어요. 이제 원래 순서로 이어져요.',

  'quick.title': '빠른 진단',
  'quick.lead':
    '회사 정보 몇 가지와 결론을 가장 많이 좌우하는 질문만 물어요. 언제든지 멈춰도 돼요. 여기서 한 답은 전체 문항에도 그대로 쓰여요.',
  'quick.step': '{number}단계',
  'quick.leaning': '지금까지: {verdict}',
  'quick.often': '남은 질문에서 나올 수 있는 모든 경우 중 {percent}에서 이 결론이 나와요.',
  'quick.often-seat': '{percent}에서는 {function}{이/가} 먼저예요.',
  'quick.nothing': '아직 답이 없어요.',
  'quick.next': '다음',
  'quick.back': '한 단계 뒤로',
  'quick.settled': '확정: 남은 질문에 어떻게 답해도 결론은 바뀌지 않아요.',
  'quick.likely': '유력: 남은 질문에 어떻게 답해도 대부분 이 결론이 나와요.',
  'quick.likely-seat':
    '첫 자리가 유력해요. 남은 질문에 어떻게 답해도 대부분 이 자리부터 시작해요. 다만 결론은 아직 정해지지 않았어요.',
  'quick.all-asked': '결론을 좁힐 질문은 모두 했어요.',
  'quick.result': '결과 보기',
  'quick.more': '계속 답하기',
  'quick.full': '전체 문항으로 가기',
} as const;

export const again = {
  'again.title': '확인할 지난번 답 {count}개',
  'again.lead':
    '{date}에 한 답이에요. 그대로인 것은 확인하고, 달라진 것은 바꿔 주세요. 기준값과 목표값, 완료한 과제는 그대로 남아요.',
  'again.done': '{date}에 한 답을 모두 확인했거나 바꿨어요.',
  'again.count': '{count}개 확인 필요',
  'again.all': '모두 그대로 두기',
  'again.all-of': '모두 그대로 두기: {group}',
  'again.still': '그대로 두기',
  'again.still-of': '그대로 두기: {name}',
  'again.then': '첫 진단은 {date}에 했어요.',
  'again.compare': '그때와 비교하기',
  'again.open': '아직 그때 그대로인 답이 {count}개 있어요.',
  'again.confirm': '답 확인하기',

  'next.title': '더 해 보기',
  'next.what-if': '가정해 보기',
  'next.what-if.text': '답을 바꾸면 결론과 팀, 계획이 어떻게 달라지는지 볼 수 있어요.',
  'next.compare': '비교하기',
  'next.workshop': '워크숍',
  'next.compare.text': '이 진단을 이전 진단, 시나리오, 파일과 나란히 놓고 봐요.',
  'next.again': '다시 진단하기',
  'next.again.text':
    '90일이 지난 뒤에 하는 새 진단이에요. 기준값과 목표값, 완료한 과제는 그대로 두고 답만 다시 확인해요.',
} as const;

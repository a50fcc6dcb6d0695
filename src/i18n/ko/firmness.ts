export const firmness = {
  'firm.seat-first': '첫 자리: {seat}',
  'firm.seat-mostly': '첫 자리: 대부분 {seat}, 아니면 {others}',
  'firm.seat-none': '자리 없음',
  'firm.outcomes':
    '경우를 세는 방법: 미확인 문항은 나올 수 있는 수준(온전히, 일부, 전혀)마다 한 번 셉니다. 같은 수준으로 이어지는 답은 하나로 셉니다. 모르는 회사 정보는 고려한 값마다 한 번 셉니다. 모든 조합을 똑같이 가능하다고 봅니다.',

  'flip.title': '결론이 바뀌는 조건',
  'flip.lead':
    '다른 결론이 나오려면 답이 최소 몇 개 달라져야 하는지 결론별로 보여 줍니다. 나머지 답은 그대로 두고 따졌으며, 가까운 결론부터 나옵니다.',
  'flip.none': '답이 달라져도 다른 결론이 나오지 않습니다.',
  'flip.distance': '답 {count}개가 달라진다면',
  'flip.line': '{to}(현재: {from})',
  'flip.more': '답이 더 많이 달라져야 하는 결론 {count}개',
  'flip.or': '{first} 또는 {last}',
  'flip.at-least': '{figure} 이상',
  'flip.below': '{figure} 미만',
  'flip.between': '{low}~{high}',
  'flip.between-open': '{low} 이상 {high} 미만',

  'path.figures': '규칙에 쓰인 수치',
  'path.set': '조직',
  'path.mean': '확인된 기준의 평균',
  'path.fully-met': '충족된 기준',
  'path.kinds': '충족된 상황 / 증상 기준',
  'path.known': '해당하는 기준 중 확인된 것',
  'path.state': '판정',
  'path.unknown': '알 수 없음',
  'path.of': '{applicable}개 중 {known}개',
  'path.pair': '{context} / {symptoms}',
  'path.limits':
    '평균이 {metMean} 이상이고 기준 {metFull}개가 충족되면 그 조직의 기준은 전체로 보아 충족입니다. 상황 기준 하나와 증상 기준 하나가 충족되어도 그렇습니다. 평균이 {partMean} 이상이거나 기준 {partFull}개가 충족되면 전체로 보아 일부 충족입니다. 이 판정선은 이 도구의 출발값입니다.',
  'path.nearest': '가장 가까운 다른 결론',
  'path.nearest-text': '{verdict}: 답 {count}개 차이. {answers}',
  'path.untried': '그 아래 규칙 {count}개는 더 따져 보지 않았습니다.',
} as const;

export const team = {
  'team.why-a-person':
    '사람이 필요한 이유: 새로 시작하는 인원을 포함한 영업 담당자 {reps}명에게 제안하는 운영 인력은 {target} FTE이고, 지금은 {now} FTE입니다. {role}{은/는} 주 {hours}시간으로 계획을 이끌 뿐, 그 자리를 대신하지는 못합니다.',
  'team.why-a-person-no-reps':
    '사람이 필요한 이유: 제안하는 운영 인력은 {target} FTE이고, 지금은 {now} FTE입니다. {role}{은/는} 주 {hours}시간으로 계획을 이끌 뿐, 그 자리를 대신하지는 못합니다.',
  'copy.text': '텍스트로 복사',
  'copy.what': '텍스트로 복사: {what}',
  'copy.file': '텍스트 파일로 저장',
  'copy.file-what': '텍스트 파일로 저장: {what}',
  'copy.done': '복사했어요. 필요한 곳에 붙여 넣으세요.',
  'copy.by-hand':
    '이 브라우저에서는 대신 복사할 수 없어요. 아래 글을 선택해 두었으니 Ctrl+C, Mac에서는 ⌘C를 누르세요.',
  'copy.field': '복사할 글: {what}',

  'team.chart.table': '표로 보기',
  'team.chart.caption': '조직도에 있는 모든 사람(상급자부터)',
  'team.chart.role': '역할',
  'team.chart.when': '시점',
  'team.chart.reports': '보고 대상',
  'team.chart.top': '없음(조직도 맨 위)',
  'team.chart.dotted': '(점선 보고: {role})',

  'team.lanes.text-title': '{company}: {first}{과/와} {second}의 업무 분담 합의',

  'team.takeover.line': '{name}: {becomes}, {date}. {takes} {text}',
  'team.takeover.takes-line': '이후 책임자: {role}.',

  'team.ratio.agrees': '채용 순서도 이를 따릅니다. 새로 뽑지 않으며, 계획에도 채용이 없습니다.',
  'team.ratio.proposed.fewer-ops-than-range':
    '제안대로 해도 공개된 범위보다 운영 인력이 적습니다. 신호가 나타나면 자리를 더 채웁니다.',
  'team.ratio.proposed.within-range': '제안대로 하면 공개된 범위 안에 듭니다.',
  'team.ratio.proposed.more-ops-than-range':
    '제안대로 하면 공개된 범위보다 운영 인력이 많습니다. 업무 일부가 영업 담당자를 위한 것이 아니기 때문입니다.',

  'team.cost.lead':
    '회사가 입력한 수치로만 계산합니다. 역할별로 전일제 한 사람에게 급여와 세금, 4대 보험, 도구, 사무 공간까지 더해 1년에 얼마가 드는지 적으십시오. 짐작으로 채우지 않으며, 비워 둔 것은 알 수 없음으로 남습니다.',
  'team.cost.fields': '전일제 한 사람의 연간 비용',
  'team.cost.from': '최소',
  'team.cost.to': '최대',
  'team.cost.field': '{role}, {end}',
  'team.cost.hint': '정확히 알면 한 칸만 적어도 돼요. 9,500만이나 1억 2천만처럼 적을 수 있어요.',
  'team.cost.turned': '최대가 최소({from})보다 작아요.',
  'team.cost.problems': '이대로는 쓸 수 없는 수치 {count}개:',
  'team.cost.said': '새 자리: 연간 {year}.',
  'team.cost.said-partly': '새 자리, 입력한 비용만: 연간 {year}.',
  'team.cost.said-nothing': '새 자리의 비용을 아직 몰라요.',
  'team.cost.published': '공개된 비용(미국에만 해당)',
  'team.cost.published-note': '참고용입니다. 이 수치는 어떤 계산에도 쓰지 않습니다.',

  'team.outline.text-title': '{company}: {title}',
} as const;

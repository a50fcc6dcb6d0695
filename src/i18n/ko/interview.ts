export const interview = {
  'app.name': 'First Seat',
  'app.title': '{page} – First Seat',
  'app.home': 'First Seat 시작 페이지',
  'app.skip': '본문으로 건너뛰기',
  'app.unnamed': '이름 없는 회사',

  'language.label': '언어',
  'language.now': '이제 한국어로 보여요.',
  'language.failed': '그 언어를 불러오지 못했어요. 다시 눌러 주세요.',

  // The functions are named in full here: this is where they are first met.
  'start.title': '영업운영이 먼저일까요, 매출운영이 먼저일까요?',
  'start.lead':
    '회사에 관한 질문에 답하면 영업운영(SalesOps)과 매출운영(RevOps) 가운데 무엇이 필요한지 근거와 함께 알려 드려요. 팀 구성, 지켜볼 수치, 날짜가 잡힌 90일 계획을 이사회가 바로 읽을 PDF 하나에 담아 드려요.',
  'start.begin': '진단 시작하기',
  'start.quick': '빠른 진단',
  'start.workshop': '워크숍 열기',
  'start.example': '예시 보기',
  'start.time': '20분',
  'start.time.text':
    '질문은 최대 33개이고, 회사 정보도 몇 가지 물어요. 언제든지 멈췄다가 하던 곳에서 이어서 하면 돼요.',
  'start.room': '함께할 사람',
  'start.room.text':
    '영업 수치를 아는 사람과 채용을 결정하는 사람이 함께하면 좋아요. “모름”도 답이에요. 모르는 답 때문에 무엇을 정하지 못했는지는 보고서에 나와요.',
  'start.device': '이 기기에 남는 것',
  'start.device.text':
    '모두 이 기기에만 남아요. 계정도 서버도 없고, 입력한 내용은 이 브라우저 밖으로 나가지 않아요. 함께 쓰는 컴퓨터라면 아무것도 남기지 않을 수도 있어요.',

  'specimen.label': '한 쪽 요약: 결론과 이유, 첫 자리, KPI, 첫 달 할 일, 결정 요청 사항.',
  'specimen.caption': '보고서 2쪽. 가상의 회사예요.',

  'step.back': '이전',
  'step.continue': '다음',
  'step.back-to-check': '답 확인으로 돌아가기',
  'step.back-to-result': '결과로 돌아가기',

  'strip.summary': '{name}: {status}',

  'status.open': '{count}개 남음',
  'status.begun': '{asked}개 중 {said}개 완료',
  'status.done': '{count}개 모두 답함',
  'status.skipped': '{count}개 건너뜀',
  'status.unknown': '완료, 모름 {count}개',

  'company.pages': '회사 정보',
  'company.page': '회사 정보, {pages}쪽 중 {page}쪽',
  'company.done': '질문으로 가기',
  'company.skip': '바로 질문으로',

  'fact.choose': '선택…',
  'fact.currency': '{name}({code})',

  'answer.unknown': '모름',
  'answer.not-applicable': '해당 없음',
  'answer.skipped': '지금은 건너뛰기',
  'answer.yes': '예',
  'answer.no': '아니요',

  'example.mark': '예시 진단',

  'list.title': '이 기기에 있는 진단',
  'list.loading': '찾고 있어요…',
  'list.empty': '아직 없어요. 첫 질문에 답하면 진단이 시작되고 자동으로 저장돼요.',

  'file.open': '진단 파일이나 보고서 열기',

  'save.idle': '답하는 대로 이 기기에 저장해요',
  'save.saving': '저장하고 있어요…',
  'save.saved': '이 기기에 저장했어요, {time}',
  'save.spoken': '이 기기에 저장했어요',
  'save.failed': '저장하지 못했어요',
  'save.reader': '여기서는 읽기만 할 수 있어요',
  'save.not-kept': '이 기기에 남지 않아요. 닫기 전에 파일로 내려받으세요',

  'later.loading': '잠시만 기다려 주세요…',
  'later.failed': '이 페이지를 불러오지 못했어요',
  'later.failed-help': '답은 안전해요. 인터넷이 끊겼거나, 열어 둔 사이에 앱이 업데이트됐을 수 있어요.',
  'later.again': '다시 시도',
  'later.reload': '앱 다시 불러오기',

  'foot.label': '도움말',
  'foot.advice':
    '결정을 도울 뿐, 대신하지 않아요. 판단 기준은 공개된 기사에서 가져왔고, 판정선은 저희가 정한 것이라 바꿀 수 있어요.',
  'foot.data': '내 데이터는 어디에 있나요?',
  'foot.words': '용어',
  'foot.keys': '단축키',
} as const;

export const share = {
  'take.link': '답을 담은 링크',
  'take.link.purpose': '파일 없이도 다른 사람이 자기 브라우저에서 같은 답을 볼 수 있어요.',
  'take.link.holds':
    '모든 답과 회사 이름, 직접 적은 글이 들어가요. 메모, 답한 사람, 계획에서 바꾼 내용, 기준값, 시나리오는 들어가지 않아요. 이런 내용은 진단 파일로 보내세요.',
  'take.link.warning':
    '답이 링크 안에 그대로 들어 있어요. 링크를 받은 사람은 누구나 읽을 수 있고, 링크가 거치는 프로그램에 남을 수도 있어요.',
  'take.link.passphrase': '암호 문구(정해진 사람만 읽게 하려면)',
  'take.link.passphrase.help':
    '링크와 다른 방법으로 알려 주세요. 어디에도 저장하지 않으므로, 잊으면 링크를 새로 만들어야 해요.',
  'take.link.copy': '링크 복사',
  'take.link.copied': '{count}자짜리 링크를 복사했어요. 링크를 가진 사람은 누구나 답을 읽을 수 있어요.',
  'take.link.copied-sealed': '{count}자짜리 링크를 복사했어요. 암호 문구가 있어야 열려요.',
  'take.link.by-hand': '이 브라우저에서는 앱이 대신 복사할 수 없어요. 아래 링크를 직접 복사하세요.',
  'take.link.address': '링크',
  'take.link.long': '이 답으로 링크를 만들면 {count}자가 돼요.',
  'take.link.long-help':
    '2,000자가 넘는 링크를 잘라 버리는 프로그램이 많아요. 진단 파일은 길이 제한이 없고, 나머지 내용도 모두 들어가요.',

  'shared.title': '누군가 답을 공유했어요',
  'shared.opening': '링크를 읽고 있어요…',
  'shared.lead': '답은 링크 안에 들어 있었고, 아직 이 기기에 저장되지 않았어요. 링크는 주소창에서 지웠어요.',
  'shared.name': '공유 링크',
  'shared.passphrase': '잠긴 링크예요. 전달받은 암호 문구를 입력하세요',
  'shared.wrong-passphrase': '이 링크의 암호 문구가 아니에요. 대문자와 띄어쓰기를 확인하고 다시 입력하세요.',
  'shared.unlock': '잠금 풀기',
  'shared.leave': '시작 페이지로',
  'shared.cut': '링크가 중간에 잘렸어요.',
  'shared.cut-help':
    '긴 링크를 둘로 나누는 프로그램이 있어요. 링크 전체를 복사하거나, 진단 파일을 달라고 하세요.',
  'shared.changed': '보낸 그대로의 링크가 아니에요. 일부가 바뀌었거나 빠졌어요.',
  'shared.changed-help': '링크를 다시 보내 달라고 하거나, 진단 파일을 달라고 하세요. 열린 것은 없어요.',
  'shared.newer': '더 새로운 버전의 First Seat에서 만든 링크예요.',
  'shared.newer-help': '이 페이지를 다시 불러와 최신 버전으로 바꾼 다음, 링크를 다시 여세요.',
  'shared.older': '너무 오래된 버전의 First Seat에서 만든 링크라 여기서 읽을 수 없어요.',
  'shared.older-help': '새 링크나 진단 파일을 달라고 하세요. 진단 파일은 어느 버전에서나 읽을 수 있어요.',
  'shared.not-secure': '잠긴 링크인데, 이 페이지가 HTTPS로 열리지 않아 풀 수 없어요.',
  'shared.not-secure-help': 'https로 시작하는 First Seat 주소에서 링크를 여세요.',

  'missing.shared': '링크를 다시 열어야 해요',
  'missing.shared.help':
    '링크에 담긴 내용은 읽자마자 주소창에서 지워요. 그 뒤에 페이지를 다시 불러왔으니, 링크를 받은 곳에서 한 번 더 여세요.',
} as const;

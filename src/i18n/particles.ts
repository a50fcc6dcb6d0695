/**
 * Korean particles come in two forms, one after a final consonant and one after a vowel: 은/는, 이/가, 으로/로. Which one
 * fits depends on how the word before is spoken, so that names and figures put into a sentence decide it here.
 */

/** `pair` holds the form after a final consonant, then the one after a vowel; 으로/로 and its like take the second after ㄹ too. */
export function fitParticle(before: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const final = finalOf(lastSyllable(before.normalize('NFC')));
  const takesConsonant = final !== NONE && !(final === RIEUL && afterConsonant.startsWith('으'));
  return takesConsonant ? afterConsonant : afterVowel;
}

/** Numbers of final consonants within a syllable, as Unicode counts them. */
const NONE = 0;
const RIEUL = 8;
const FINALS = 28;
const FIRST_SYLLABLE = 0xac00;

const finalOf = (syllable: string): number =>
  syllable === '' ? NONE : (syllable.charCodeAt(0) - FIRST_SYLLABLE) % FINALS;

/** The last syllable of a text as it is spoken, as one Hangul syllable; empty where nothing is known of it. */
function lastSyllable(text: string): string {
  const spoken = withoutEnd(text);
  const currency = MONEY.exec(spoken)?.[1];
  if (currency !== undefined) return CURRENCIES[currency] ?? '러';
  const last = spoken.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return last;
  if (/[ㄱ-ㅎ]/.test(last)) return last === 'ㄹ' ? '을' : '음';
  if (/\d/.test(last)) return ofNumber(/\d[\d,]*(?:\.\d+)?$/.exec(spoken)?.[0] ?? last);
  const latin = /[a-z]+$/i.exec(plain(spoken))?.[0];
  return latin === undefined ? '' : ofLatin(latin);
}

/** Quotes, signs and what stands in brackets at the end are not what a particle follows; a percent sign is spoken. */
function withoutEnd(text: string): string {
  const bare = text.replace(/%[^\p{L}\p{N}]*$/u, '트').replace(/[^\p{L}\p{N}()[\]]+$/u, '');
  if (!/[)\]]$/.test(bare)) return bare;
  const before = bare.replace(/\s*[([][^()[\]]*[)\]]$/, '');
  const spoken = before === bare ? '' : withoutEnd(before);
  // Nothing but brackets, or one that nothing opens: what they hold is all there is.
  return spoken === '' ? withoutEnd(bare.slice(0, -1)) : spoken;
}

/** An amount with its sign before it is spoken with the currency last: $500만 is 오백만 달러. */
const MONEY = /([$€£¥₩₹]|CHF)\s?[\d.,]+\s?[만억조]?$/;
const CURRENCIES: Readonly<Record<string, string>> = {
  $: '러',
  '€': '로',
  '£': '드',
  '¥': '엔',
  '₩': '원',
  '₹': '피',
  CHF: '랑',
};

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
/** What a whole number ends in when it ends in so many zeros; from four on, by fours. */
const TENS = ['', '십', '백', '천'];
const MYRIADS = ['', '만', '억', '조', '경'];

/** `1,200` ends in 백, `2.5` in 오: digits after the point are spoken one by one. */
function ofNumber(written: string): string {
  const digits = written.replaceAll(',', '');
  const zeros = digits.includes('.') || /^0+$/.test(digits) ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  if (zeros === 0) return DIGITS[Number(digits.at(-1))] ?? '';
  return (zeros < 4 ? TENS[zeros] : MYRIADS[Math.floor(zeros / 4)]) ?? '';
}

/** Letters without their accents. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');

/** Names of letters that end in a consonant; all others end in a vowel. */
const LETTERS: Readonly<Record<string, string>> = { L: '엘', M: '엠', N: '엔', R: '알' };

/** Abbreviations are spoken letter by letter, words as Korean writes them: loanword rules, by spelling alone. */
function ofLatin(word: string): string {
  const isAbbreviation =
    word.length === 1 || (word === word.toUpperCase() && (word.length < 4 || !/[AEIOU]/.test(word)));
  if (isAbbreviation) return LETTERS[word.slice(-1).toUpperCase()] ?? '이';
  const spelt = word.toLowerCase();
  if (/l$|le$/.test(spelt)) return '을';
  if (/[mn]$|ng$|[aeiou][mn]e$/.test(spelt)) return '은';
  // A short vowel before p, t or k: 숍, 봇, 북. After a long one or a consonant they take a vowel: 차트, 위크.
  if (/(?:^|[^aeiou])[aeiou](?:ck|pp|tt|[ptkc])$|ook$|oup$|(?:web|lab|club)$/.test(spelt)) return '옵';
  return '으';
}

export type { Formats } from './formats.ts';
export type { Params } from './fill.ts';
export { loadFurtherMessages } from './further-messages.ts';
export { messagesOf, tongue } from './full-tongue.ts';
export { loadGrammar } from './grammar.ts';
export { grammarOf } from './grammars.ts';
export { chooseLanguage, languageCodes, languages, type Language } from './languages.ts';
export { loadLaterMessages } from './later-messages.ts';
export { makeTongue, type Messages, type T, type Tongue, type Vocabulary, type Words } from './tongue.ts';

export { markLanguage } from './chosen-language.ts';
export { firstWords, spoken } from './first-words.ts';
export { newId } from './new-id.ts';
export { Router } from './router.svelte.ts';
export { language, speak } from './say.ts';
export { fetchScreen } from './stations.ts';
export { Session } from './session.svelte.ts';
export { turn } from './turn.ts';

// Every part with all its states on one page: what the picture tests shoot, and where to look while changing one.
// `npx vite` and then /test/parts/ shows it, /test/parts/?lang=ko in Korean.
import { mount } from 'svelte';
import { chooseLanguage, tongue } from '../../src/i18n/index.ts';
import { interview, loadAllWords } from '../../src/pack/index.ts';
import { newId, Router, Session, speak } from '../../src/ui/index.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import Parts from './Parts.svelte';
import '../../src/ui/theme.css';

const language = chooseLanguage([new URLSearchParams(location.search).get('lang')]);
speak(tongue(language, await loadAllWords(language)));
document.documentElement.lang = language;
/** Each part that looks at the session gets one of its own, in the state it is shown in. */
function session(): Session {
  const made = new Session({
    pack: interview,
    language: () => language,
    // It never opens: what is said of saving is what the page says.
    openStore: () => new Promise(() => undefined),
    mayHoldAnything: () => Promise.resolve(false),
    example: () => Promise.resolve(null),
    now: () => new Date('2026-11-24T09:00:00'),
    newId,
  });
  made.open(harbourLedgerFile(), { at: 'question', question: 'training-hours' });
  return made;
}
const target = document.getElementById('parts');
if (target) mount(Parts, { target, props: { session, router: new Router() } });

// The only place that joins the parts.
import { mount } from 'svelte';
import { makeTongue } from './i18n/index.ts';
import { interview, loadExample } from './pack/index.ts';
import { mayHoldAnything, openStore, readKept, type Assessment } from './storage/index.ts';
import App from './ui/App.svelte';
import {
  Router,
  Session,
  fetchScreen,
  firstWords,
  language,
  markLanguage,
  newId,
  speak,
  spoken,
  turn,
} from './ui/index.ts';
import './ui/theme.css';

/** First of all: it takes out of the address what must not stay there. */
const router = new Router();

async function example(id: string): Promise<Assessment | null> {
  const found = await loadExample(id, language());
  const parsed = found === null ? null : await readKept(found, interview);
  return parsed && 'assessment' in parsed ? parsed.assessment : null;
}

async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (!target) return;
  if (self !== top) {
    await (await import('./ui/framed.ts')).sayFramed(target, spoken);
    return;
  }
  // Its code comes while the words do. Each step has a turn of its own: a slow phone would be stuck for a tenth of a second
  // by all of them together.
  await turn();
  fetchScreen(router.route);
  markLanguage(spoken);
  await turn();
  const session = new Session({
    pack: interview,
    language,
    openStore,
    mayHoldAnything,
    example,
    now: () => new Date(),
    newId,
  });
  await turn();
  speak(makeTongue(spoken, await firstWords));
  await turn();
  mount(App, { target, props: { session, router } });
  // Last of all, so that it takes nothing from the first page. A single page has all it needs in itself.
  if (import.meta.env.PROD && import.meta.env.MODE !== 'single')
    setTimeout(() => void comeAfter(session), 2000);
}

const comeAfter = async (session: Session): Promise<void> =>
  (await import('./ui/afterwards.ts')).afterwards(session);

void start();

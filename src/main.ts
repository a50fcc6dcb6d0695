// The only place that joins the parts.
import { mount } from 'svelte';
import { interviewTongue } from './i18n/index.ts';
import { interview, loadExample, loadInterviewWords, loadFurtherWords } from './pack/index.ts';
import { mayHoldAnything, openStore, readKept, type Assessment } from './storage/index.ts';
import App from './ui/App.svelte';
import { Router, Session, newId, speak } from './ui/index.ts';
import './ui/theme.css';

const language = 'en';
/** First of all: it takes out of the address what must not stay there. */
const router = new Router();

async function example(id: string): Promise<Assessment | null> {
  const found = await loadExample(id);
  const parsed = found === null ? null : await readKept(found, interview);
  return parsed && 'assessment' in parsed ? parsed.assessment : null;
}

async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (!target) return;
  if (self !== top) {
    (await import('./ui/framed.ts')).sayFramed(target);
    return;
  }
  const words = { ...(await loadInterviewWords(language)) };
  speak(interviewTongue(language, words));
  document.documentElement.lang = language;
  const session = new Session({
    pack: interview,
    language,
    openStore,
    mayHoldAnything,
    example,
    async furtherWords() {
      Object.assign(words, await loadFurtherWords(language));
    },
    now: () => new Date(),
    newId,
  });
  mount(App, { target, props: { session, router } });
  // Last of all, so that it takes nothing from the first page. A single page has all it needs in itself.
  if (import.meta.env.PROD && import.meta.env.MODE !== 'single')
    setTimeout(() => void comeAfter(session), 2000);
}

const comeAfter = async (session: Session): Promise<void> =>
  (await import('./ui/afterwards.ts')).afterwards(session);

void start();

import { workOutOutlook, type Answers, type Facts } from '../../engine/index.ts';
import type { Id, Pack } from '../../pack/index.ts';
import { loadPack } from '../../pack/index.ts';
import { inSteps } from '../in-steps.ts';

/** As much as may be said while asking: whether the verdict is settled, and the question that would settle most. */
export interface FirmNow {
  settled: boolean;
  question: Id | null;
}

interface Said {
  facts: Facts;
  answers: Answers;
}

/** Questions of each assessment gone past in this sitting: the shortest way leads back to none that was left without an answer. */
export const gonePast = new Map<string, readonly Id[]>();

/**
 * Works it out once the last answer is painted and the browser has nothing else to do, in steps between which the page
 * answers: with nothing known yet there are most ways in which it may end, and a phone reckons for a second.
 * @param passed questions not to be put again; null where the next one is not wanted at all
 * @param tell called back unless cancelled; never when the rules can't be loaded
 * @returns cancels
 */
export function whenPainted(
  said: Said,
  passed: readonly Id[] | null,
  tell: (now: FirmNow) => void,
): () => void {
  const cancelled = new AbortController();
  const { signal } = cancelled;
  const workOut = async (pack: Pack): Promise<void> => {
    const now = await inSteps(firmNow(pack, said, passed), signal);
    if (!signal.aborted) tell(now);
  };
  afterPaint(() => {
    if (signal.aborted) return;
    loadPack()
      .then(workOut, () => undefined)
      .catch((problem: unknown) => {
        if (!signal.aborted) throw problem;
      });
  });
  return () => {
    cancelled.abort();
  };
}

function* firmNow(pack: Pack, said: Said, passed: readonly Id[] | null): Generator<undefined, FirmNow> {
  const { firmness, next } = yield* workOutOutlook(pack, said);
  const settled = firmness.state === 'settled';
  if (!passed || settled) return { settled, question: null };
  // Facts have pages of their own, which were passed already.
  const asked = (yield* next()).find(({ kind, id }) => kind === 'question' && !passed.includes(id));
  return { settled, question: asked?.id ?? null };
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 500 });
    else setTimeout(then);
  });
}

import { askNext, assessFirmness, type Answers, type Facts, type FirmnessNow } from '../../engine/index.ts';
import type { Id, Pack } from '../../pack/index.ts';
import { loadPack } from '../../pack/index.ts';

/** As much as may be said while asking: whether the verdict is settled, and the question that would settle most. */
export interface FirmNow {
  settled: boolean;
  question: Id | null;
}

/** Questions of each assessment gone past in this sitting: the shortest way leads back to none that was left without an answer. */
export const gonePast = new Map<string, readonly Id[]>();

/**
 * Works it out once the last answer is painted and the browser has nothing else to do.
 * @param passed questions not to be put again; null where the next one is not wanted at all
 * @param tell called back unless cancelled; never when the rules can't be loaded
 * @returns cancels
 */
export function whenPainted(
  said: { facts: Facts; answers: Answers },
  passed: readonly Id[] | null,
  tell: (now: FirmNow) => void,
): () => void {
  let wanted = true;
  const workOut = (pack: Pack): void => {
    if (!wanted) return;
    const firmness: FirmnessNow = assessFirmness(pack, said);
    const settled = firmness.state === 'settled';
    tell({ settled, question: passed && !settled ? questionNext(pack, said, passed) : null });
  };
  afterPaint(() => {
    loadPack().then(workOut, () => undefined);
  });
  return () => {
    wanted = false;
  };
}

/** The question to ask next. Facts have pages of their own, which were passed already. */
const questionNext = (
  pack: Pack,
  said: { facts: Facts; answers: Answers },
  passed: readonly Id[],
): Id | null =>
  askNext(pack, said).find(({ kind, id }) => kind === 'question' && !passed.includes(id))?.id ?? null;

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 500 });
    else setTimeout(then);
  });
}

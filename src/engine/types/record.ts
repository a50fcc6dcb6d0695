import type { FactValue, Id } from '../../pack/index.ts';
import type { QuestionValue } from './situation.ts';

/* What was asked, and what was said. */

export interface RecordLine {
  kind: 'fact' | 'question';
  id: Id;
  ref: string;
  /** Company page or section it was asked in. */
  place: Id;
  state: 'answered' | 'unknown' | 'skipped' | 'not-asked' | 'not-applicable' | 'hidden' | 'derived';
  value: FactValue | QuestionValue | null;
  /** Option that the value stands for, where there is one. */
  option: Id | null;
  note: string | null;
  by: string | null;
  at: string | null;
  whoKnows: Id[];
}

import { makeBook } from '../../../report/index.ts';
import { download } from '../../download.ts';
import { t } from '../../say.ts';
import type { Desk } from '../desk.svelte.ts';
import { topicOr } from '../words.ts';
import { sheetsOf } from './sheets.ts';

/** The workshop as a spreadsheet: the picture, what was settled, and answers by person where there are names. */
export async function saveBook(desk: Desk): Promise<void> {
  const topic = topicOr(desk.workshop.topic);
  const about = { title: topic, creator: t('app.name'), made: desk.session.options.now() };
  const file = await makeBook(sheetsOf(desk), about);
  download(file.name, file.content, file.type);
}

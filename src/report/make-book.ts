import { dayOf } from '../i18n/index.ts';
import type { Sheet } from './files/workbook.ts';
import { fileName } from './file-name.ts';
import type { MadeFile } from './make-file.ts';

/** A spreadsheet of sheets that belong to no single result; what writes it is loaded only now. */
export async function makeBook(
  sheets: readonly Sheet[],
  about: { title: string; creator: string; made: Date },
): Promise<MadeFile> {
  const { bookOf } = await import('./files/xlsx.ts');
  return {
    name: fileName([about.title, dayOf(about.made)], '.xlsx'),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await bookOf(sheets, about),
  };
}

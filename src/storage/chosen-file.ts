import type { InterviewPack } from '../pack/index.ts';
import { parseAssessment, type Parsed } from './document.ts';
import { textIn } from './file-json.ts';
import { attachedText, mostPdfBytes } from './pdf-attachment.ts';

/** Reads a chosen file: an assessment, or a report that carries one. Nothing of it is kept before it has been checked. */
export async function readChosenFile(file: Blob, pack: InterviewPack): Promise<Parsed> {
  const isPdf = (await file.slice(0, 1024).text()).includes('%PDF-');
  if (!isPdf) {
    const read = await textIn(file);
    return 'problems' in read ? read : parseAssessment(read.text, pack);
  }
  if (file.size > mostPdfBytes) return { problems: [{ path: '', problem: 'pdf-too-large' }] };
  const found = await attachedText(new Uint8Array(await file.arrayBuffer()));
  return 'problem' in found
    ? { problems: [{ path: '', problem: found.problem }] }
    : parseAssessment(found.text, pack);
}

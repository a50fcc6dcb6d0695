import { grammarOf, makeTongue } from '../../../src/i18n/index.ts';
import { makePdf, type PdfRequest } from '../../../src/report/index.ts';
import { data } from 'virtual:data';

const request: Omit<PdfRequest, 't'> = data;
const { t } = makeTongue(request.language, {
  ...(await request.vocabulary),
  grammar: grammarOf(request.language),
});
window.makes = async () => (await makePdf({ ...request, t })).bytes.length;

import { makePdf, type PdfRequest } from '../../../src/report/index.ts';
import { data } from 'virtual:data';

const request: PdfRequest = data;
window.makes = async () => (await makePdf(request)).bytes.length;

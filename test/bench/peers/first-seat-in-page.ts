/** The report as its worker makes it, but by the page itself: a processor that is slowed for a page is not slowed for its workers. */
import { grammarOf, makeTongue } from '../../../src/i18n/index.ts';
import { unpackFont, type Fonts, type PdfRequest } from '../../../src/report/index.ts';
import { data } from 'virtual:data';

/** Fonts are loaded before, as those of a visitor are. */
interface InPage extends Omit<PdfRequest, 't' | 'vocabulary'> {
  vocabulary: Awaited<PdfRequest['vocabulary']>;
}

const { fonts: packed, order }: { fonts: Record<keyof Fonts, string>; order: InPage } = data;
const font = (base64: string): Promise<Uint8Array> =>
  unpackFont(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
const fonts: Fonts = { regular: await font(packed.regular), semibold: await font(packed.semibold) };
/** The page writes this while its worker starts. */
const posted = JSON.stringify(order);

window.makes = async () => {
  // The code first, as a worker that is started.
  const { prepareReport, renderPrepared } = await import('../../../src/report/pdf.ts');
  const { result, assessment, pack, language, vocabulary, options } = JSON.parse(posted) as InPage;
  const tongue = makeTongue(language, { ...vocabulary, grammar: grammarOf(language) });
  const prepared = prepareReport(result, assessment, pack, tongue, options);
  return renderPrepared(prepared, options, fonts).bytes.length;
};

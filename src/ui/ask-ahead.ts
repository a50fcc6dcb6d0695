// Stands in the page itself (`head-plugin.ts`) and runs before any file has come: the first words are asked for together
// with the script that says them, and not a whole trip to the server later.
import { languageAtStart } from './chosen-language.ts';

/** Address of the first words by language; the build knows it. */
declare const __FIRST_WORDS__: Readonly<Record<string, string>>;

const link = document.createElement('link');
link.rel = 'modulepreload';
link.href = __FIRST_WORDS__[languageAtStart()] ?? '';
document.head.append(link);

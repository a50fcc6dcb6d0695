// What browser tests find the screens by, beyond roles and words: `data-testid` values that the screens carry.

/** The button or link on the start screen that begins a new assessment. */
export const beginAssessment = 'begin-assessment';
/** The button on the start screen that leads to the worked examples, and the one that opens one of them. */
export const examples = 'examples';
export const example = (name: string): string => `example-${name}`;
/** The button on the company screen that goes on to the questions. */
export const companyDone = 'company-done';
/** The question on the question screen, with its answers. */
export const question = 'question';
/** The whole result page. */
export const result = 'result';
/** The button that makes the PDF. */
export const downloadPdf = 'download-pdf';
/** The button that opens a copy of what is in a chosen file. */
export const takeFile = 'take-file';
/** The buttons that begin a workshop to try things in, and that show what its people said. */
export const practiceWorkshop = 'practice-workshop';
export const reveal = 'reveal';

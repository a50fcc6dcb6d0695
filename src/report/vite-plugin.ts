import type { Plugin } from 'vite';

/**
 * jsPDF comes as one file: its core, and two dozen plugins that put themselves into it, for forms, HTML, SVG, canvas,
 * fonts and pictures. The report uses none of them: a build leaves them out, four fifths of what a browser would have to
 * load and read before the first page, and packages and `innerHTML` with them that the content security policy does
 * not allow. Nothing is changed; tests compare the files of the finished app with those of the whole jsPDF.
 */
export function jsPdfCore(): Plugin {
  return {
    name: 'jspdf-core',
    apply: 'build',
    transform: {
      filter: { id: /jspdf\.es\.min\.js$/ },
      handler(code) {
        return { code: coreOf(code, this.parse(code).body), map: null };
      },
    },
  };
}

/** Where a statement of the script stands. */
interface Span {
  start: number;
  end: number;
}

/**
 * @param statements of the script, one after the other
 * @throws when jsPDF is not built in the way that is known here
 */
export function coreOf(code: string, statements: readonly Span[]): string {
  // The last thing that the core does is to say its version.
  const core = statements.find(({ start, end }) => /\.version="[\d.]+";?$/.test(code.slice(start, end)));
  const name = /([\w$]+) as jsPDF\b/.exec(code)?.[1];
  if (core === undefined || name === undefined)
    throw new Error('jsPDF is not built in the way that src/report/vite-plugin.ts knows');
  return `${code.slice(0, core.end)}\nexport{${name} as jsPDF};`;
}

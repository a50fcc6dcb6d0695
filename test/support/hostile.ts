import fc from 'fast-check';

/** What somebody may type to make a spreadsheet calculate, fetch or start something. */
export const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '=HYPERLINK("https://example.com","x")',
  "=cmd|'/C calc'!A0",
  '=WEBSERVICE("https://example.com")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1,1)',
  '−1+1',
  '﹦1+1',
  '|calc',
  '%0A=1+1',
  '\ufeff=1+1',
  '\u00a0=1+1',
  '"=1+1',
  ',=1+1',
  ';=1+1',
];

/** What somebody may type to make a page or a wiki run or load something. */
export const scripts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "<svg/onload='alert(1)'>",
  ']]><script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![x](https://example.com/x.png)',
  '<!--',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '# heading',
  '| a | b |',
  '```',
  '* item',
  '1. item',
  '> quote',
  'END:VEVENT\r\nEND:VCALENDAR',
  'a\u0000b\u0007c\u202ed\ud800e',
];

/** Any text, with those among it, alone and with other text around. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...formulas, ...scripts),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(fc.string({ maxLength: 5 }), fc.constantFrom(...formulas, ...scripts), fc.string({ maxLength: 5 }))
    .map((parts) => parts.join('')),
);

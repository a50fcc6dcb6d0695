// `npm run --silent assess -- FILE.json [--pdf OUT.pdf] [--board] [--paper a4|letter] [--ics OUT] [--xlsx OUT] [--md OUT]
// [--csv OUT --tool TOOL] [--language en|ko] [--today YYYY-MM-DD]`, or `--lines FILE|- [--whole]`.
// Prints the `Result` as JSON; with `--lines` the `Verdict` of each line, or with `--whole` its `Result`. Exit code 2: the file or the words of the call are wrong; every problem is named, nothing is written.
import { callAssess } from './call-assess.ts';
import { stopWithReader } from './stop-with-reader.ts';

stopWithReader();
process.exitCode = await callAssess(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  complain: console.error,
});

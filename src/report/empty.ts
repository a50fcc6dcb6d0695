// Stands in for canvg, html2canvas, dompurify and fast-png in the bundle (see the aliases in vite.config.ts).
// jsPDF names them for its HTML, SVG and PNG features, which the report never uses: left in, they would
// add weight, innerHTML and document.write, none of which the content security policy allows.
export default {};

const never = (): never => {
  throw new Error('Not part of the report');
};
/** Of fast-png. */
export const decode = never;

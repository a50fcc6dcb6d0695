// Stands in for canvg, html2canvas, dompurify, fast-png and fflate in the bundle (see the aliases in vite.config.ts).
// jsPDF names them for its HTML, SVG and PNG features, which the report never uses, and for compression, which is the
// browser's: left in, they would add weight, innerHTML and document.write, none of which the content security policy allows.
export default {};

const never = (): never => {
  throw new Error('Not part of the report');
};
/** Of fast-png. */
export const decode = never;
/** Of fflate. */
export const zlibSync = never;

// Stands in for canvg, html2canvas and dompurify in the bundle (see the aliases in vite.config.ts).
// jsPDF names them as optional dependencies of its HTML and SVG features, which the report never uses:
// left in, they would add weight, innerHTML and document.write, none of which the content security policy allows.
export default {};

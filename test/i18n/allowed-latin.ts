/**
 * Latin words that may stand in Korean text: names, abbreviations Koreans use as they are, and what keys and files are
 * called. Everything else in Latin letters is a sentence that was left in English.
 */
export const allowedLatin = new Set(
  `First Seat SalesOps RevOps Ops CRM KPI PDF MQL SQL CAC LTV ARR MRR NRR GRR ROI FTE CEO CRO CFO COO CMO CS SDR AE SaaS
  GTM ID CSV JSON URL QR SVG PNG JPEG MB US Letter A4 Tab Shift Alt Ctrl Z Enter Esc iCalendar ICS Markdown Excel
  Jira Asana Linear Trello Power Up Outlook Google Apple Mac Ctrl C HTTPS https Meridian Scheduling ICP RACI CLV
  GitLab Salesforce Sourcegraph HubSpot Benchmarkit ChartMogul Ebsta Pavilion KBCM Optifai RetentionLens Validity
  MarketingCharts SharpSpring Ascend2 Alexander Group Rule of Five Bridge Capital CSO Insights Pacific Crest Page Sage The
  State Revenue Operations Report scian prospeo winsabove io pipelineroad com smarte pro k m ics xlsx md`.split(
    /\s+/,
  ),
);

/** Latin words of a text that Korean does not use; what is filled in is no word of it. */
export const strangeLatin = (text: string): string[] =>
  (text.replaceAll(/\{[^{}]*\}/g, ' ').match(/[A-Za-z][A-Za-z0-9]*/g) ?? []).filter(
    (word) => !allowedLatin.has(word),
  );

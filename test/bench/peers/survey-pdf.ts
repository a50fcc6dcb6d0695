import { DocController, SurveyPDF } from 'survey-pdf';
import { data } from 'virtual:data';
import type { SurveyData } from '../support/plain-data.ts';

const { survey, answers, fonts }: SurveyData = data;
DocController.addFont('Pretendard', fonts.regular, 'normal');
DocController.addFont('Pretendard', fonts.semibold, 'bold');

window.makes = async () => {
  const made = new SurveyPDF(survey, { fontName: 'Pretendard', format: 'a4' });
  made.mode = 'display';
  made.data = answers;
  const file = await made.raw('arraybuffer');
  return file.byteLength;
};

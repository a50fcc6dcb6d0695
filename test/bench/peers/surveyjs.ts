import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { renderSurvey } from 'survey-js-ui';
import { data } from 'virtual:data';

const survey = new Model(data);
// One question a page, as the app asks by default; else a page per section.
if (location.search === '?one') survey.questionsOnPageMode = 'questionPerPage';
window.peer = { total: () => Number(survey.data.total ?? 0) };
renderSurvey(survey, document.querySelector('#app'));

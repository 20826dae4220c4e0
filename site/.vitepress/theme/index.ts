/** VitePress's theme with the system's fonts, and what a lesson's page has besides its text. */
import 'katex/dist/katex.min.css';
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import DragNumber from '../../examples/DragNumber.vue';
import WorkedExample from '../../examples/WorkedExample.vue';
import WorkedFormula from '../../examples/WorkedFormula.vue';
import WorkedNumber from '../../examples/WorkedNumber.vue';
import Layout from './Layout.vue';
import HomeTry from './HomeTry.vue';
import HuntPlace from './HuntPlace.vue';
import LessonCheck from './LessonCheck.vue';
import LessonList from './LessonList.vue';
import LessonOpening from './LessonOpening.vue';
import PanelPlace from './PanelPlace.vue';
import Prediction from './Prediction.vue';
import SectionEnd from './SectionEnd.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    app.component('DragNumber', DragNumber);
    app.component('SectionEnd', SectionEnd);
    app.component('HomeTry', HomeTry);
    app.component('HuntPlace', HuntPlace);
    app.component('LessonCheck', LessonCheck);
    app.component('LessonList', LessonList);
    app.component('LessonOpening', LessonOpening);
    app.component('PanelPlace', PanelPlace);
    app.component('Prediction', Prediction);
    app.component('WorkedExample', WorkedExample);
    app.component('WorkedFormula', WorkedFormula);
    app.component('WorkedNumber', WorkedNumber);
  },
} satisfies Theme;

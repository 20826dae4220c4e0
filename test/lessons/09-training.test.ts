import { declareLesson } from './declare-lesson.ts';

declareLesson('training');

import { declareLesson } from '../../engine/command/test/declare-lesson.ts';

declareLesson('digits');

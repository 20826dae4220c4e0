import { gradeLesson } from './grade-lesson.ts';

await gradeLesson('training');

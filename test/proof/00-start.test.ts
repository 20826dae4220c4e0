import { proveLesson } from './prove-lesson.ts';

await proveLesson('start');

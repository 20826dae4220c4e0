import { proveLesson } from './prove-lesson.ts';

await proveLesson('training');

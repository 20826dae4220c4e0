/** A course on statistics. A lesson is a line here, and a folder in `checks`. */
import { defineCourse } from 'gradlings';

export default defineCourse({
  root: import.meta.url,
  name: 'statistics',
  version: '0.1.0',
  languages: ['en', 'ko'],
  example: { lesson: 'descriptive', exercise: 'mean' },
  symbols: ['slope', 'intercept', 'MSE', 'mod'],
  lessons: [
    { id: 'descriptive', load: () => import('./checks/descriptive/lesson.ts') },
    { id: 'least-squares', load: () => import('./checks/least-squares/lesson.ts') },
    { id: 'sampling', load: () => import('./checks/sampling/lesson.ts') },
  ],
});

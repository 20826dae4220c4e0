/** The course of this repository: all that grades here is given it. */
export { course } from './checks/course.ts';

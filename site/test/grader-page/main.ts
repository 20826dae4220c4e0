/** A page that has nothing but the grader, for a test to ask. */
import * as grader from '../../grader/client.ts';

Object.assign(globalThis, { grader });

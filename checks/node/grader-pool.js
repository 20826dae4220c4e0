/** As many graders as there is work for two: the exercises of a lesson are dealt out among them. */
import { availableParallelism } from 'node:os';
import { RemoteGrader, startEarly } from './remote-grader.js';

/** @import { Question, LessonOutline } from './protocol.ts' */
/** @import { ReportedCheck } from '../grade/report.ts' */

// A third would spend longer starting than it could save on one course.
const SIZE = Math.min(2, availableParallelism());

export class GraderPool {
  #graders = Array.from({ length: SIZE }, () => new RemoteGrader());
  /** Which grader has which exercise. @type {Map<string, RemoteGrader>} */
  #dealt = new Map();

  /**
   * Asks a question and waits for its answer; throws where a grader itself breaks down.
   * @template {Question} Q
   * @param {Q} question
   * @returns {Promise<Q extends { ask: 'open' } ? LessonOutline : ReportedCheck>}
   */
  async ask(question) {
    if (question.ask === 'check') {
      return /** @type {Promise<never>} */ (this.#graderOf(question).ask(question));
    }
    const answers = await Promise.all(this.#graders.map((grader) => grader.ask(question)));
    return /** @type {never} */ (answers[0]);
  }

  async close() {
    await Promise.all(this.#graders.map((grader) => grader.close()));
  }

  /** One grader for all checks of an exercise: they share a sandbox. @param {Question & { ask: 'check' }} question */
  #graderOf({ lesson, exercise }) {
    const key = `${lesson}/${exercise}`;
    const grader = this.#dealt.get(key) ?? this.#graders[this.#dealt.size % SIZE];
    if (!grader) throw new Error('there is no grader');
    this.#dealt.set(key, grader);
    return grader;
  }
}

/** Starts the threads ahead of time; the first pool of this process takes them over. */
export function startPoolEarly() {
  for (let i = 0; i < SIZE; i++) startEarly();
}

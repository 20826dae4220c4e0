/**
 * Ends the process with a sentence where the shell limits its addresses so far that nothing can be
 * graded: V8 reserves 10 GB of them (of addresses, not of memory) for each memory of WebAssembly.
 *
 * JavaScript, as it is asked before anything that takes TypeScript is begun.
 */

import { systemLanguage } from './language.js';

const WORDS = {
  en:
    "error: This shell limits the address space (ulimit -v). WebAssembly, in which students' code\n" +
    'runs, needs 10 GB of addresses, not of memory, for each of its parts. Lift the limit and try\n' +
    'again: ulimit -v unlimited',
  ko:
    '오류: 이 셸은 주소 공간을 제한합니다(ulimit -v). 학생의 코드를 실행하는 WebAssembly에는\n' +
    '부분마다 메모리가 아니라 주소가 10 GB씩 필요합니다. 제한을 풀고 다시 해 보세요:\n' +
    'ulimit -v unlimited',
};

/** @param {number} memories how many there will be at the same time */
export function demandRoomFor(memories) {
  try {
    const smallest = { initial: 0, maximum: 1 };
    Array.from({ length: memories }, () => new WebAssembly.Memory(smallest));
  } catch {
    console.error(WORDS[systemLanguage()]);
    process.exit(2);
  }
}

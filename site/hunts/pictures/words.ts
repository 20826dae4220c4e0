import { spoken } from '../../../engine/kit/particles.ts';
import type { Words } from '../../pictures/parts/words.ts';

const both = (en: string, ko: string): Words => ({ en, ko: spoken(ko) });

/** Words of the pictures of suspects; a suspect is called by its number. */
export const WORDS = {
  title: (suspect: number, call: string) =>
    both(`Suspect ${suspect}: ${call}`, `용의자 ${suspect}번: ${call}`),

  drawn: (suspect: number) =>
    both(
      `This is what suspect ${suspect} answers to one of the drawn inputs. Whether that is right, your law has to say.`,
      `뽑은 입력 가운데 하나에 용의자 ${suspect}번이 내놓은 답입니다. 맞는지 틀리는지는 여러분의 법칙이 가립니다.`,
    ),
  drawnSlope: (suspect: number) =>
    both(
      `This is f of suspect ${suspect}, and what it says to be the slope of f. Whether that is right, your law has to say.`,
      `용의자 ${suspect}번의 f와, 그 기울기라고 말하는 값입니다. 맞는지 틀리는지는 여러분의 법칙이 가립니다.`,
    ),
  wrongHere: (suspect: number) =>
    both(
      `Suspect ${suspect} is wrong on this input.`,
      `용의자 ${suspect}번은 이 입력에서 틀립니다.`,
    ),
  wrongNumbers: (name: string, wrong: number, all: number) =>
    both(
      all === 1 ? `${name} is wrong.` : `${name}: ${wrong} of ${all} numbers are wrong.`,
      all === 1 ? `${name}이(가) 틀립니다.` : `${name}의 수 ${all}개 가운데 ${wrong}개가 틀립니다.`,
    ),
  otherShape: (name: string, answered: string, right: string) =>
    both(
      `${name} has the shape ${answered} in place of ${right}.`,
      `${name}의 형상이 ${right}이어야 하는데 ${answered}입니다.`,
    ),
  throws: both('It throws.', '답하지 않고 오류를 던집니다.'),

  answered: both('answers', '답'),
  right: both('right is', '옳은 답'),
  difference: both('difference', '차이'),
  where: both('where', '위치'),
  stepOf: (step: number) => both(`Step ${step}`, `걸음 ${step}`),
  measured: both('slope of f', 'f의 기울기'),
  marks: both('Cells that are wrong are filled and bold.', '틀린 칸은 색을 채우고 굵게 썼습니다.'),

  curve: both('f, with tangents of the slope that is said', 'f와, 말한 기울기로 그은 접선'),
  said: both('fPrime, which is said to be its slope', 'f의 기울기라고 말하는 fPrime'),
  slopeNote: both('Does every short line touch the curve?', '짧은 선이 모두 곡선에 접하나요?'),
  measuredNote: both(
    'Rings: the slope of f, measured by differences. Dashed lines stand at the x of the input.',
    '고리는 차분으로 잰 f의 기울기입니다. 세로 점선은 입력 x의 자리입니다.',
  ),
  rightNote: both(
    'The dashed curve is the right slope.',
    '점선으로 그린 곡선이 옳은 기울기입니다.',
  ),

  path: both('θ after every step', '걸음마다 θ'),
  pathNote: both('Dashed: the right path.', '점선은 옳은 경로입니다.'),
} as const;

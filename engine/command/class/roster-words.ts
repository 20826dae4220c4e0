/** Why a roster cannot be used, and what to do. */
import type { Words } from '../../kit/words.ts';
import { oneLine } from '../../formats/untrusted.ts';

export const NEEDS_ROSTER: Words = {
  en: '--assignment needs --roster: the name stands in the files for learning platforms.',
  ko: '--assignment에는 --roster가 필요합니다. 학습 관리 시스템에 넣을 파일에 그 이름을 적습니다.',
};

export const CANNOT_READ = (code: string): Words => ({
  en: `it cannot be read (${code}).`,
  ko: `읽을 수 없습니다(${code}).`,
});

export const WORKBOOK: Words = {
  en: 'it is a workbook. Save it as CSV UTF-8.',
  ko: '통합 문서입니다. CSV UTF-8로 저장하세요.',
};

export const NO_TEXT: Words = {
  en: 'it is no text in UTF-8, UTF-16 or EUC-KR. Save it as CSV UTF-8.',
  ko: 'UTF-8, UTF-16, EUC-KR로 된 글이 아닙니다. CSV UTF-8로 저장하세요.',
};

export const EMPTY: Words = {
  en: 'there is no student in it. It takes a line with the names of columns, and a line a student.',
  ko: '학생이 없습니다. 첫 줄에는 열 이름을, 그다음부터는 한 줄에 학생 한 명씩 적으세요.',
};

export const NO_COLUMN = (columns: readonly string[]): Words => {
  const found = oneLine(columns.join(', '));
  return {
    en: `none of its columns says who a student is: ${found}. Call one of them id, name, email, login or folder.`,
    ko: `학생이 누구인지 알려 주는 열이 없습니다: ${found}. 학번, 이름, 이메일, 아이디, 폴더 가운데 하나로 열 이름을 적으세요.`,
  };
};

export const QUOTES = (row: number): Words => ({
  en: `row ${row}: a quotation mark is never closed, or stands within a cell. Write "" for each within a cell.`,
  ko: `${row}행: 따옴표가 닫히지 않았거나 칸 가운데에 있습니다. 칸 안의 따옴표는 ""로 적으세요.`,
});

export const TOO_LONG = (row: number, cells: number, columns: number): Words => ({
  en: `row ${row} has ${cells} cells for ${columns} columns. Put a cell with a comma in it between quotation marks.`,
  ko: `${row}행: 열은 ${columns}개인데 칸이 ${cells}개입니다. 쉼표가 든 칸은 따옴표로 감싸세요.`,
});

export const SHORTENED = (row: number, number: string): Words => ({
  en: `row ${row}: a spreadsheet has shortened a number to ${number}. Format its column as text, and put the numbers in again.`,
  ko: `${row}행: 스프레드시트가 번호를 줄여 놓았습니다(${number}). 열을 텍스트 형식으로 바꾸고 번호를 다시 넣어 저장하세요.`,
});

export const TWICE = (first: number, second: number, column: string, value: string): Words => ({
  en: `rows ${first} and ${second} have the same "${value}" in the column ${column}. Every student has their own.`,
  ko: `${first}행과 ${second}행: "${column}" 열이 "${value}"로 같습니다. 학생마다 달라야 합니다.`,
});

export const READ_AS = (file: string, encoding: string): Words => ({
  en: `${file} is not in UTF-8, and was read as ${encoding}.`,
  ko: `UTF-8이 아니어서 ${encoding}로 읽었습니다: ${file}.`,
});

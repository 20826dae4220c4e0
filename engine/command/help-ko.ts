/** The help and the errors of the command line in Korean, by what they are in English. */

export const TITLES_KO: Readonly<Record<string, string>> = {
  'Usage:': '사용법:',
  'Arguments:': '인수:',
  'Options:': '옵션:',
  'Commands:': '명령:',
};

export const HELP_KO: Readonly<Record<string, string>> = {
  'Grades exercises of the course gradlings.': 'gradlings 과정의 연습을 채점합니다.',
  'show the version': '버전을 보여 줍니다',
  'show this help': '이 도움말을 보여 줍니다',
  'the language of the reports': '결과를 보여 줄 언어',

  'grade whatever is saved, as soon as it is': '저장할 때마다 바로 채점합니다',
  'Shows the exercise to work on now, and grades its lesson again whenever its file is saved. Keys lead to hints, to the next exercise and to the whole course.':
    '지금 할 연습을 보여 주고, 파일을 저장할 때마다 그 단원을 다시 채점합니다. 글쇠를 눌러 힌트, 다음 연습, 전체 과정을 볼 수 있습니다.',
  'where to begin, such as softmax or activations': '시작할 곳. softmax나 activations처럼 적습니다',

  'show the next hint of an exercise': '연습의 다음 힌트를 보여 줍니다',
  'Shows the next hint of an exercise, one each time. Of a lesson, how many are left.':
    '연습의 힌트를 한 번에 하나씩 보여 줍니다. 단원을 적으면 힌트가 얼마나 남았는지 알려 줍니다.',
  'such as softmax or activations/softmax; else the next one to work on':
    'softmax나 activations/softmax처럼 적습니다. 적지 않으면 지금 할 연습입니다',
  'show the hints that have been seen already': '이미 본 힌트를 다시 보여 줍니다',

  'run the smallest failing case where a debugger can look at it':
    '틀리는 가장 작은 경우를 디버거로 볼 수 있게 실행합니다',
  'Runs the smallest failing case of an exercise in Node itself, so that a debugger stops at breakpoints in your file. Your file is then run without the sandbox, with all that you may do on this machine.':
    '연습이 틀리는 가장 작은 경우를 Node에서 바로 실행하므로, 여러분의 파일에 둔 중단점에서 디버거가 멈춥니다. 이때 파일은 샌드박스 없이, 이 컴퓨터에서 여러분이 할 수 있는 모든 것을 할 수 있는 채로 실행됩니다.',
  'such as softmax, activations/softmax@3:1:0 or the file of a lesson; else the first that fails':
    'softmax, activations/softmax@3:1:0, 또는 단원의 파일 이름을 적습니다. 적지 않으면 처음으로 실패하는 연습입니다',
  'stop in the debugger before each call of your function':
    '함수를 부르기 전마다 디버거에서 멈춥니다',

  'show the course, and what is done of it': '전체 과정과 지금까지 한 것을 보여 줍니다',
  'Shows every exercise of the course with its state and its points.':
    '모든 연습을 상태, 점수와 함께 보여 줍니다.',
  'a lesson or an exercise; the whole course without it':
    '단원이나 연습. 적지 않으면 전체 과정입니다',

  'show which exercise to work on now': '지금 할 연습을 알려 줍니다',
  'Shows the exercise to work on now: the first that is wrong, else the first to do. It changes nothing.':
    '지금 할 연습을 알려 줍니다. 틀린 것이 있으면 그 가운데 첫째이고, 없으면 할 일 가운데 첫째입니다. 아무것도 바꾸지 않습니다.',

  'put the stub of an exercise or a lesson back': '연습이나 단원을 처음 상태로 되돌립니다',
  'Puts the stub of an exercise back, or those of a whole lesson. It asks first, and keeps the file as it was in .gradlings/backups.':
    '연습 하나나 단원 전체를 처음 상태로 되돌립니다. 먼저 물어보고, 쓰던 파일은 .gradlings/backups에 보관합니다.',
  'such as softmax, activations/softmax or activations':
    'softmax, activations/softmax, activations처럼 적습니다',
  'do not ask': '묻지 않습니다',

  'grade a submission or a class': '제출물 하나나 학급 전체를 채점합니다',
  'Grades submissions with the checks of this checkout. A submission is a folder with files lessons/*/exercise.ts; nothing else in it is read, and nothing is written into it.':
    '이 체크아웃의 검사로 제출물을 채점합니다. 제출물은 lessons/*/exercise.ts 파일이 든 폴더입니다. 그 안의 다른 것은 읽지 않고, 아무것도 쓰지 않습니다.',
  'Without --out the result of one submission is shown, or printed as --format says, and of several a line each. With --out one submission in one format becomes that file; else there is a folder for each in --out, and gradebook.csv beside them.':
    '--out이 없으면 제출물 하나의 결과를 보여 주거나 --format대로 출력하고, 여럿이면 한 줄씩 보여 줍니다. --out이 있으면 제출물 하나를 한 형식으로 채점한 결과가 그 파일이 됩니다. 그 밖에는 --out 안에 제출물마다 폴더가 생기고, 그 옆에 gradebook.csv가 생깁니다.',
  'After an interruption or a change, type the same command again: only what is missing in --out, or has changed, is graded.':
    '중단되었거나 바뀐 것이 있으면 같은 명령을 다시 입력하세요. --out에 없거나 바뀐 것만 채점합니다.',
  'the folders of the submissions': '제출물의 폴더들',
  'grade every folder in this one': '이 폴더 안의 모든 폴더를 채점합니다',
  'which cases to draw': '어떤 경우들을 뽑을지',
  'how many cases to draw; 100 is the usual number for each law':
    '뽑을 경우의 수. 법칙마다 정해 둔 보통의 수를 100으로 봅니다',
  'grade one lesson or one exercise': '단원이나 연습 하나만 채점합니다',
  'exit with 1 if a submission has fewer points': '점수가 이보다 낮은 제출물이 있으면 1로 끝납니다',
  'formats to write, with commas between them': '쓸 형식. 사이에 쉼표를 적습니다',
  'the file or folder to write results to': '결과를 쓸 파일이나 폴더',
  'grade the i-th of n parts only, to be joined by merge':
    'n개 부분 가운데 i번째만 채점합니다. 나중에 merge로 합칩니다',
  'how many processes grade at the same time': '동시에 채점할 프로세스의 수',
  'grade as this report.json was, and say whether it comes out again':
    '이 report.json처럼 다시 채점하고, 같은 결과가 나오는지 알려 줍니다',
  'join the parts of a class': '나누어 채점한 학급을 합칩니다',
  'Joins what grade --shard has written on several machines: all results in one folder, with one gradebook.csv.':
    'grade --shard가 여러 컴퓨터에서 쓴 결과를 합칩니다. 모든 결과가 gradebook.csv 하나와 함께 한 폴더에 모입니다.',
  'the folders of the parts': '나누어 채점한 폴더들',
  'the folder to write to': '결과를 쓸 폴더',

  'Grades a pull request in a workflow of GitHub Actions.':
    'GitHub Actions의 워크플로에서 풀 리퀘스트를 채점합니다.',
  'the folder with the head of the pull request': '풀 리퀘스트의 내용이 든 폴더',
  'where to write report.json and summary.md': 'report.json과 summary.md를 쓸 곳',
  'Writes the repository that a class gets: the course without its answers.':
    '학급에 나누어 줄 저장소를 씁니다. 답을 뺀 과정입니다.',
  'a folder that is empty or does not exist yet': '비어 있거나 아직 없는 폴더',
};

/** Applied in turn to whatever stands in an error. */
export const ERRORS_KO: readonly (readonly [said: RegExp, meant: string])[] = [
  [/^error: /, '오류: '],
  [/unknown option '(.*?)'/, '$1 옵션은 없습니다.'],
  [/unknown command '(.*?)'/, '$1 명령은 없습니다.'],
  [/\(Did you mean (.*?)\?\)/, '혹시 $1인가요?'],
  [/\(Did you mean one of (.*?)\?\)/, '혹시 이 가운데 하나인가요? $1'],
  [/missing required argument '(.*?)'/, '빠진 인수가 있습니다: $1'],
  [/required option '(.*?)' not specified/, '꼭 있어야 하는 옵션이 빠졌습니다: $1'],
  [/option '(.*?)' argument missing/, '옵션에 값이 없습니다: $1'],
  [/option '(.*?)' argument '(.*?)' is invalid\./, '$1 옵션에 "$2" 값은 쓸 수 없습니다.'],
  [/Allowed choices are (.*?)\./, '쓸 수 있는 값: $1.'],
  [
    /too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    '인수가 너무 많습니다. $2개까지인데 $3개입니다.',
  ],
  [/It takes a whole number from (\d+) to (\d+)\./, '$1부터 $2까지의 정수를 적으세요.'],
  [/It takes a number of points, such as 60 or 62\.5\./, '60이나 62.5처럼 점수를 적으세요.'],
  [/It takes a part and the number of parts, such as 2\/8\./, '2/8처럼 몇째 부분인지 적으세요.'],
  [/There is no format "(.*?)"; there are (.*?)\./, '"$1" 형식은 없습니다. 있는 형식: $2.'],
];

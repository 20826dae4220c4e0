/** A page as a browser reads it, and what it would do beyond being read. */
import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  /** What the standard calls errors. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
}

export function readPage(text: string): Page {
  const errors: string[] = [];
  const document = parse(text, { onParseError: ({ code }) => errors.push(code) });
  return { errors, elements: document.childNodes.flatMap(elementsIn) };
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const elementsIn = (node: Node): Element[] =>
  isElement(node) ? [node, ...node.childNodes.flatMap(elementsIn)] : [];

export const named = ({ elements }: Page, name: string): Element[] =>
  elements.filter(({ tagName }) => tagName === name);

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

export const ofClass = ({ elements }: Page, name: string): Element[] =>
  elements.filter((each) => attribute(each, 'class')?.split(' ').includes(name));

/** What is read in it, words apart by one space. */
export const textOf = (node: Node): string => {
  const text = (each: Node): string =>
    'value' in each ? each.value : 'childNodes' in each ? each.childNodes.map(text).join(' ') : '';
  return text(node).replaceAll(/\s+/g, ' ').trim();
};

/** The table under a heading: rows of cells, as they are read. */
export function rowsUnder(page: Page, heading: string): string[][] {
  const section = named(page, 'section').find(
    (each) => attribute(each, 'aria-labelledby') === heading,
  )!;
  const inside = elementsIn(section);
  return inside
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.filter(isElement).map(textOf));
}

/** All that could fetch, send or run something, but for links to what lies beside the page. */
export function dangersIn(page: Page): string[] {
  const policy = named(page, 'meta').map((each) => attribute(each, 'content') ?? '')[1] ?? '';
  return page.elements.flatMap((each) => {
    const { tagName, attrs } = each;
    if (tagName === 'script') {
      const hash = createHash('sha256').update(rawText(each)).digest('base64');
      return policy.includes(`script-src 'sha256-${hash}'`) ? [] : ['a script'];
    }
    const fetching = /^(img|iframe|object|embed|link|base|form|input|svg|math|video|audio)$/;
    return [
      ...(fetching.test(tagName) ? [tagName] : []),
      ...attrs
        .filter(({ name, value }) => /^(on|src|action)/.test(name) || /url\(|@import/.test(value))
        .map(({ name }) => `${tagName} ${name}`),
      ...attrs
        .filter(
          ({ name, value }) =>
            name === 'href' && !/^(#[A-Za-z]+|[\w.%~!'()*-]+\/[\w.]+)$/.test(value),
        )
        .map(({ value }) => `a link to ${value}`),
    ];
  });
}

const rawText = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** What a page is made of, whatever is written in it. */
export const shapeOf = (page: Page): string[] => [
  ...new Set(
    page.elements.flatMap(({ tagName, attrs }) => [
      tagName,
      ...attrs.map(({ name }) => `${tagName} ${name}`),
    ]),
  ),
];

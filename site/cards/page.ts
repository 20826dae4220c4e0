/** A card as a page: the mark, a title and a sentence, and a picture beside them. */
import { markOn } from '../.vitepress/icon.ts';

const STYLE = `
  body {
    display: grid;
    box-sizing: border-box;
    grid-template: auto 1fr auto / minmax(0, 1fr) 640px;
    gap: 0 40px;
    height: 100vh;
    margin: 0;
    padding: 56px 48px 52px 60px;
    background: #fdfdfb;
    color: #1f2a28;
    font-family: Pretendard, NanumBarunGothic, system-ui, sans-serif;
    word-break: keep-all;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 16px;
    font-size: 30px;
    font-weight: 700;
  }
  .name svg { width: 52px }
  h1 {
    align-self: end;
    margin: 0 0 20px;
    font-size: 54px;
    line-height: 1.2;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  h1 .number {
    display: block;
    color: #0c6b63;
    font-size: 38px;
  }
  p {
    margin: 0;
    color: #54605d;
    font-size: 24px;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .picture {
    grid-area: 1 / 2 / 4 / 3;
    align-self: center;
    justify-self: center;
    max-width: 100%;
    max-height: 520px;
  }
  .picture > svg { width: 400px }
`;

/** `04 · Activations` has its number above. */
const headed = (title: string): string =>
  title.replace(/^(\d\d) · /, '<span class="number">$1</span>');

/** The card of a lesson without a picture has the mark in its place. */
export const cardPage = ([title, sentence]: readonly [string, string], drawn?: string): string => `
  <!doctype html>
  <link rel="icon" href="data:,">
  <style>${STYLE}</style>
  <div class="name">${markOn(8)} gradlings</div>
  <h1>${headed(title)}</h1>
  <p>${sentence}</p>
  <div class="picture">${drawn ? `<img class="picture" src="${drawn}" alt="">` : markOn(8)}</div>`;

/** What axe holds against a page, where it is serious. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export interface Finding {
  readonly rule: string;
  readonly where: readonly string[];
}

/** On the whole page, or within what a selector finds. */
export async function seriousFindings(page: Page, within?: string): Promise<Finding[]> {
  // Of a formula it is shown what is read; the drawn half is hidden from readers, and very large.
  const axe = new AxeBuilder({ page }).exclude('.katex-html');
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

import type { Page } from 'playwright-core';

/** What sticks out sideways: the page itself, or something in a box of this kind that has no bar of its own to push it. */
export async function tooWide(page: Page, boxes: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const out: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) out.push('page');
    for (const box of document.querySelectorAll(selector)) {
      const edge = box.getBoundingClientRect().right + 1;
      for (const element of box.querySelectorAll('*')) {
        if (element.closest('.bk-table-frame > *') !== null) continue;
        if (element.getBoundingClientRect().right > edge) out.push(element.outerHTML.slice(0, 80));
      }
    }
    return out;
  }, boxes);
}

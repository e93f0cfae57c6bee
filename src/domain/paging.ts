import { printCommand } from './command';
import type { ListNotice } from './notice';

/** How many rows one page of a list shows: pages are cut and turned by it. */
export const LIST_PAGE_ROWS = 5;

/** The commands that turn the page; absent at the ends. */
export interface Paging {
  readonly previous?: string;
  readonly next?: string;
}

/** What to say to see the page before or after this one. */
export function pagingOf(notice: ListNotice): Paging {
  const page = Math.round(notice.offset / LIST_PAGE_ROWS) + 1;
  const hasNext = notice.offset + notice.rows.length < notice.total;
  return {
    ...(notice.offset > 0 && { previous: pageCommand(notice, Math.max(1, page - 1)) }),
    ...(hasNext && { next: pageCommand(notice, page + 1) }),
  };
}

function pageCommand(notice: ListNotice, page: number): string {
  const { filter, engagementId = '', words = '', query } = notice;
  switch (filter) {
    case 'query':
      return printCommand(
        query === undefined ? { kind: 'list', filter: 'all', page } : { kind: 'query', query, page },
      );
    case 'related':
      return printCommand({ kind: 'related', engagementId, page });
    case 'search':
      return printCommand({ kind: 'search', words, page });
    default:
      return printCommand({ kind: 'list', filter, page });
  }
}

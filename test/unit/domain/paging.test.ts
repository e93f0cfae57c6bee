import type { ListNotice } from '../../../src/domain/notice';
import { pagingOf } from '../../../src/domain/paging';
import { notices } from '../../fixtures/teams-adapter/notices';
import { contoso, fabrikam } from '../../fixtures/teams-adapter/referrals';

const { list } = notices;

describe('pagingOf', () => {
  it('leads to the pages before and after, and nowhere at the ends', () => {
    expect(pagingOf(list)).toEqual({ previous: 'list pending', next: 'list pending page 3' });
    expect(pagingOf({ ...list, offset: 10, rows: [fabrikam, contoso] })).toEqual({
      previous: 'list pending page 2',
    });
    expect(pagingOf({ ...list, offset: 0, rows: list.rows })).toEqual({ next: 'list pending page 2' });
    expect(pagingOf({ ...list, offset: 0, rows: [fabrikam], total: 1 })).toEqual({});
  });

  it('keeps to what is listed', () => {
    const related: ListNotice = { ...list, filter: 'related', engagementId: 'e-1', offset: 0 };
    expect(pagingOf(related)).toEqual({ next: 'related e-1 page 2' });
    const query = { filter: "status eq 'New'", orderBy: 'details/dealValue desc' };
    expect(pagingOf({ ...list, filter: 'query', query, offset: 0 })).toEqual({
      next: "list status eq 'New' orderby details/dealValue desc page 2",
    });
    expect(pagingOf({ ...list, filter: 'query', offset: 0 })).toEqual({ next: 'list all page 2' });
    expect(pagingOf({ ...list, filter: 'search', words: 'Fabrikam', offset: 0 })).toEqual({
      next: 'search Fabrikam page 2',
    });
  });
});

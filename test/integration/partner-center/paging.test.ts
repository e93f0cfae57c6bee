import { RefusedError, RetryLaterError } from '../../../src/ports/errors';
import { createMemoryLog } from '../../helpers/memory-log';
import { allIds, allPages, fixture, quickClient, rejection } from '../../helpers/partner-center-client';
import { startPartnerServer } from '../../helpers/partner-center-server';
import type { PartnerServer, SeenRequest, ServerAnswer } from '../../helpers/partner-center-server';

const LIST = '/v1.0/engagements/referrals';
const order = 'newest-updated-first';
/** The documented next link: scheme http, a path that does not exist, a host that is not the configured one. */
const documentedLink = (token: string): string =>
  `http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=${token.replaceAll('/', '%2f').replaceAll('+', '%2b')}`;

let server: PartnerServer;

async function serve(answer: (request: SeenRequest, index: number) => ServerAnswer): Promise<void> {
  server = await startPartnerServer(answer);
}

function list(ids: readonly string[], nextLink?: string): ServerAnswer {
  const value = ids.map((id) => ({ id, status: 'New', updatedDateTime: '2026-11-20T00:00:00Z' }));
  return { body: { '@odata.count': 100, value, ...(nextLink && { '@odata.nextLink': nextLink }) } };
}

afterEach(() => server.close());

describe('paging', () => {
  it('rebuilds the documented next link on the configured base with the original options', async () => {
    const token = 'k181/pEd+P0yk==';
    await serve((request) =>
      request.query.has('$skiptoken') ? list(['c']) : list(['a', 'b'], documentedLink(token)),
    );
    const query = { order, status: 'new', engagementId: 'e-1' } as const;
    await allPages(quickClient(server.apiUrl), query);
    const $filter = "engagementId eq 'e-1' and status eq 'New'";
    expect(server.requests.map((request) => [request.path, Object.fromEntries(request.query)])).toEqual([
      [LIST, { $filter, $orderby: 'updatedDateTime desc' }],
      [LIST, { $filter, $orderby: 'updatedDateTime desc', $skiptoken: token }],
    ]);
  });

  it('encodes what it sends once, with spaces as %20', async () => {
    await serve(() => list([]));
    await allPages(quickClient(server.apiUrl), { order: 'newest-created-first', status: 'New' });
    expect(server.requests[0]?.url.replaceAll('%27', "'")).toBe(
      `${LIST}?$filter=status%20eq%20'New'&$orderby=createdDateTime%20desc`,
    );
  });

  it('never goes to another host that a next link names', async () => {
    const elsewhere = await startPartnerServer(() => list(['stolen']));
    const link = `${elsewhere.apiUrl}/engagements/referrals?$skiptoken=t`;
    await serve((request) => (request.query.has('$skiptoken') ? list(['b']) : list(['a'], link)));
    await expect(allIds(quickClient(server.apiUrl))).resolves.toEqual(['a', 'b']);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it('goes on to the page without a next link, whatever @odata.count says', async () => {
    await serve((_request, index) =>
      list([`r${String(index)}`], index < 4 ? documentedLink(String(index)) : undefined),
    );
    await expect(allIds(quickClient(server.apiUrl))).resolves.toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
  });

  it('goes through an empty page in the middle', async () => {
    const pages = [list(['a'], documentedLink('1')), list([], documentedLink('2')), list(['b'])];
    await serve((_request, index) => pages[index] ?? {});
    await expect(allIds(quickClient(server.apiUrl))).resolves.toEqual(['a', 'b']);
  });

  it('reads the next page only when asked for it', async () => {
    await serve((_request, index) => list([`r${String(index)}`], documentedLink(String(index))));
    for await (const page of quickClient(server.apiUrl).pages({ order })) {
      expect(page.referrals).toHaveLength(1);
      break;
    }
    expect(server.requests).toHaveLength(1);
  });

  it('sends the token alone once the service has refused it beside other options', async () => {
    await serve((request, index) => {
      const token = request.query.get('$skiptoken');
      if (token === null) return list(['a'], documentedLink('1'));
      if (request.query.has('$orderby')) return { status: 400, body: { error: { code: 'invalidRequest' } } };
      return list([`r${token}`], index < 3 ? documentedLink('2') : undefined);
    });
    await expect(allIds(quickClient(server.apiUrl), { order, status: 'New' })).resolves.toEqual([
      'a',
      'r1',
      'r2',
    ]);
    expect(server.requests.map((request) => [...request.query.keys()].join())).toEqual([
      '$filter,$orderby',
      '$filter,$orderby,$skiptoken',
      '$skiptoken',
      '$skiptoken',
    ]);
  });

  it('fails when the token is refused alone, too', async () => {
    await serve((request) =>
      request.query.has('$skiptoken') ? { status: 400 } : list(['a'], documentedLink('1')),
    );
    const error = await rejection(allIds(quickClient(server.apiUrl)));
    expect(error).toBeInstanceOf(RefusedError);
    expect(server.requests).toHaveLength(3);
  });

  it('takes a token that comes again for the end when its page brought nothing new', async () => {
    await serve(() => ({ body: fixture('rest2020-09-list.json') }));
    const log = createMemoryLog();
    const ids = await allIds(quickClient(server.apiUrl, { log }));
    expect(new Set(ids)).toEqual(new Set(['c5fbb3b6-be74-4795-9fb5-4324c73fed37']));
    expect(server.requests).toHaveLength(2);
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn', fields: { page: 2 } }));
  });

  it('does not go round in circles when a token comes again', async () => {
    await serve((_request, index) => list([`r${String(index)}`], documentedLink('same')));
    const error = await rejection(allIds(quickClient(server.apiUrl)));
    expect(error).toEqual(
      new RetryLaterError('page 2 of the referrals names a next page that was read before'),
    );
    expect(server.requests).toHaveLength(2);
  });

  it('stops at the limit of pages', async () => {
    await serve((_request, index) => list([`r${String(index)}`], documentedLink(String(index))));
    const error = await rejection(allIds(quickClient(server.apiUrl, { maxPages: 5 })));
    expect(error).toEqual(new RetryLaterError('the list of referrals did not end after 5 pages'));
    expect(server.requests).toHaveLength(5);
  });

  it('hands out what came before a broken page, then says which page and where; the next time it works', async () => {
    let broken = true;
    await serve((request) => {
      if (!request.query.has('$skiptoken')) return list(['a'], documentedLink('1'));
      return broken ? { headers: { 'Content-Type': 'text/html' }, body: '\n<html>busy</html>' } : list(['b']);
    });
    const log = createMemoryLog();
    const source = quickClient(server.apiUrl, { log });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const page of source.pages({ order })) seen.push(...page.referrals.map(({ id }) => id));
    })();
    const error = await rejection(reading);
    expect(seen).toEqual(['a']);
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toBe('page 2 of the referrals is not JSON: it looks like HTML at line 2, column 1');
    expect(JSON.stringify(log.lines)).not.toContain('busy');
    broken = false;
    await expect(allIds(source)).resolves.toEqual(['a', 'b']);
  });

  it('names line and column of the defect in the published example', async () => {
    await serve((_request, index) =>
      index === 0 ? list(['a'], documentedLink('1')) : { body: fixture('v1-2018-10-30-list-response.txt') },
    );
    const error = await rejection(allIds(quickClient(server.apiUrl)));
    expect(error.message).toBe(
      "page 2 of the referrals is not JSON: Expected ',' or '}' after property value at line 66, column 13",
    );
  });

  it('reports odd records with their place and goes on with the others', async () => {
    const rows = [
      [{ id: 'a' }],
      [{ id: 'b', team: 7, name: 'Secret Customer Inc' }, { name: 'Secret' }, { id: 'c' }],
    ];
    await serve((_request, index) => ({
      body: { value: rows[index], ...(index === 0 && { '@odata.nextLink': documentedLink('1') }) },
    }));
    const log = createMemoryLog();
    const pages = await allPages(quickClient(server.apiUrl, { log }));
    expect(pages[1]).toEqual({
      referrals: [{ id: 'b', name: 'Secret Customer Inc' }, { id: 'c' }],
      skipped: [{ position: 'page 2, record 2', reason: 'it has no id' }],
    });
    const what = 'page 2 of the referrals';
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      { what, fields: { team: 1 } },
      { what, position: 'page 2, record 2', reason: 'it has no id' },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('Secret');
  });
});

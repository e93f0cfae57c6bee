import type { Request, Server } from 'restify';
import type { ChatLog, Conversation } from './chat-log';
import type { Connector } from './connector';
import { TEAM } from './directory';
import { HttpProblem, guarded, pathParam, queryOf, sendJson } from '../page/http';
import { findMember, memberAccount, pageOfMembers, teamDetails } from './roster';

const BASE = '/connector/v3';
const DEFAULT_PAGE_SIZE = 50;

/** The routes of the Bot Connector that tell who is where. */
export function mountRoster(server: Server, log: ChatLog, connector: Connector): void {
  const conversationOf = (req: Request): Conversation =>
    connector.locate(pathParam(req, 'conversationId')).conversation;
  const channels = (): readonly Conversation[] => log.conversations().filter((c) => c.type === 'channel');
  const requireTeam = (req: Request): void => {
    if (pathParam(req, 'teamId') !== TEAM.id) throw new HttpProblem(404, 'NotFound', 'Unknown team.');
  };
  const MEMBERS = `${BASE}/conversations/:conversationId/members`;

  server.get(
    `${BASE}/conversations`,
    guarded((_req, res) => {
      const present = log.conversations().filter((c) => c.botPresent);
      const conversations = present.map((c) => ({
        id: c.id,
        members: pageOfMembers(c, DEFAULT_PAGE_SIZE, '').members,
      }));
      sendJson(res, 200, { conversations });
    }),
  );
  server.get(
    MEMBERS,
    guarded((req, res) => {
      sendJson(res, 200, pageOfMembers(conversationOf(req), DEFAULT_PAGE_SIZE, '').members);
    }),
  );
  server.get(
    `${BASE}/conversations/:conversationId/pagedmembers`,
    guarded((req, res) => {
      const query = queryOf(req);
      const pageSize = Number.parseInt(query.get('pageSize') ?? '', 10) || DEFAULT_PAGE_SIZE;
      sendJson(res, 200, pageOfMembers(conversationOf(req), pageSize, query.get('continuationToken') ?? ''));
    }),
  );
  server.get(
    `${MEMBERS}/:memberId`,
    guarded((req, res) => {
      const member = findMember(conversationOf(req), pathParam(req, 'memberId'));
      if (member === undefined)
        throw new HttpProblem(404, 'MemberNotFoundInConversation', 'Member not found.');
      sendJson(res, 200, memberAccount(member));
    }),
  );
  server.get(
    `${BASE}/teams/:teamId`,
    guarded((req, res) => {
      requireTeam(req);
      sendJson(res, 200, teamDetails(channels()));
    }),
  );
  server.get(
    `${BASE}/teams/:teamId/conversations`,
    guarded((req, res) => {
      requireTeam(req);
      sendJson(res, 200, { conversations: channels().map((c) => ({ id: c.id, name: c.name })) });
    }),
  );
}

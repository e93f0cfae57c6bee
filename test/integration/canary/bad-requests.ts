import { CUSTOMER, INCOMING, PEOPLE } from './planted';

export type Asked = readonly [path: string, init: RequestInit];

/** To every door, with what it is not open for. */
export function badRequests(): readonly Asked[] {
  const planted = {
    ...{ authorization: INCOMING.basic, cookie: INCOMING.cookie, 'x-custom': INCOMING.header },
    ...{ 'x-slack-signature': INCOMING.signature, 'x-slack-request-timestamp': INCOMING.header },
    ...{
      'x-forwarded-for': INCOMING.header,
      'x-ms-signature': INCOMING.signature,
      referer: `http://${INCOMING.query}/`,
    },
  };
  const post = (body: string, type = 'application/json'): RequestInit => ({
    ...{ method: 'POST', body },
    headers: { ...planted, 'content-type': type },
  });
  const query = `?q=${INCOMING.query}&code=${INCOMING.code}`;
  const doors = [
    '/api/messages',
    '/slack/events',
    '/slack/install',
    '/slack/oauth_redirect',
    '/partner-center/webhook',
  ];
  return [
    ...doors.flatMap((door): readonly Asked[] => [
      [`${door}${query}`, post(INCOMING.body)],
      [`${door}${query}`, post(`${PEOPLE.text}=${CUSTOMER.name}`, 'application/x-www-form-urlencoded')],
      [
        door,
        post(
          JSON.stringify({ type: 'message', text: PEOPLE.text, serviceUrl: `https://${INCOMING.query}/` }),
        ),
      ],
      [door, { method: 'DELETE', headers: planted }],
      [door, post(PEOPLE.text, `text/${INCOMING.header}`)],
    ]),
    [`/${INCOMING.path}/${encodeURIComponent(CUSTOMER.name)}${query}`, { headers: planted }],
    [`/api/messages/${INCOMING.path}`, post(INCOMING.body)],
    [`/%${INCOMING.path}`, { headers: planted }],
    [`/metrics${query}`, { headers: { authorization: INCOMING.bearer } }],
  ];
}

/** As no library would send it. */
export function badBytes(): readonly string[] {
  const end = '\r\n\r\n';
  return [
    `${INCOMING.path} / HTTP/1.1${end}`,
    `GET /${INCOMING.path} HTTP/9${end}`,
    `GET /x HTTP/1.1\r\nHost: ${INCOMING.header} ${INCOMING.query}${end}`,
    `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: ${INCOMING.header}${end}${INCOMING.body}`,
    `GET http://${INCOMING.query}@x/${INCOMING.path} HTTP/1.1\r\nHost: x\r\nX-Big: ${INCOMING.header.repeat(2000)}${end}`,
    `CONNECT ${INCOMING.query}:1 HTTP/1.1\r\nHost: x${end}`,
  ];
}

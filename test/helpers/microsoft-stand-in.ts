import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { ecKeys, issue, rsaKeys, SIGN_CERTIFICATES, SIGN_MESSAGES } from './certificates';
import type { Issued } from './certificates';
import { closeServer, listenOnLoopback } from './loopback';

const CORPORATION = 'O=Microsoft Corporation, C=US';
export const LEAF_PATH = '/cert/pcnotifications-dispatch.microsoft.com.cer';

/** A server with certificates to fetch, and the authorities that made them. */
export interface MicrosoftStandIn {
  readonly host: string;
  readonly url: string;
  /** Where the good certificate is. */
  readonly leafUrl: string;
  readonly root: Issued;
  readonly issuing: Issued;
  readonly leaf: Issued;
  /** What is answered at a path. */
  readonly files: Map<string, Buffer | ((res: ServerResponse) => void)>;
  /** Every path that was asked for. */
  readonly asked: string[];
  /** Makes another certificate below the issuing authority and puts it at a path; resolves with its address. */
  put(path: string, issued: Issued): string;
  close(): Promise<void>;
}

/** Root, issuing authority and a leaf that says where its issuer is, as Partner Center's does. */
export async function startMicrosoftStandIn(): Promise<MicrosoftStandIn> {
  const files: MicrosoftStandIn['files'] = new Map();
  const asked: string[] = [];
  const server: Server = createServer((req, res) => {
    const path = req.url ?? '';
    asked.push(path);
    const file = files.get(path);
    if (typeof file === 'function') file(res);
    else answer(res, file);
  });
  const url = await listenOnLoopback(server);
  const [rootKeys, issuingKeys, leafKeys] = await Promise.all([ecKeys(), ecKeys(), rsaKeys()]);
  const ca = { ca: true, usages: SIGN_CERTIFICATES } as const;
  const root = await issue({ name: 'CN=Test Root, O=Test', keys: rootKeys, ...ca });
  const issuing = await issue({
    ...{ name: `CN=Test Issuing CA 01, ${CORPORATION}`, issuer: root, keys: issuingKeys, ...ca },
    pathLength: 0,
  });
  const issuerUrl = `${url}/pkiops/issuing.crt`;
  const leaf = await issue({
    ...{ name: `CN=pcnotifications-dispatch.microsoft.com, ${CORPORATION}`, issuer: issuing, keys: leafKeys },
    ...{ ca: false, usages: SIGN_MESSAGES, issuerUrl },
  });
  files.set(LEAF_PATH, leaf.der);
  files.set('/pkiops/issuing.crt', issuing.der);
  return {
    ...{ host: new URL(url).host, url, leafUrl: `${url}${LEAF_PATH}`, root, issuing, leaf, files, asked },
    put: (path, issued) => {
      files.set(path, issued.der);
      return `${url}${path}`;
    },
    close: () => closeServer(server),
  };
}

/** In two steps: restify, once it is loaded, takes the result of `writeHead` away. */
function answer(res: ServerResponse, file: Buffer | undefined): void {
  res.statusCode = file === undefined ? 404 : 200;
  res.end(file);
}

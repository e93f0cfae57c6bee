import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
} from '@azure/core-rest-pipeline';
import type { HttpMethods } from '@azure/core-rest-pipeline';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { pipelineOptions } from './library-options';

/** Lets MSAL's own clients send their requests as those of `@azure/identity` travel: same proxy, same watch. */
export function createMsalNetwork(options: ReturnType<typeof pipelineOptions>): INetworkModule {
  const { additionalPolicies, httpClient = createDefaultHttpClient(), ...others } = options;
  const pipeline = createPipelineFromOptions(others);
  for (const { policy } of additionalPolicies) pipeline.addPolicy(policy);
  const send = async <T>(
    method: HttpMethods,
    url: string,
    { headers, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> => {
    const request = createPipelineRequest({
      ...{ url, method, headers: createHttpHeaders(headers) },
      ...(body !== undefined && { body }),
    });
    const response = await pipeline.sendRequest(httpClient, request);
    const text = response.bodyAsText ?? '';
    const parsed = (text === '' ? {} : JSON.parse(text)) as T;
    return { headers: response.headers.toJSON(), body: parsed, status: response.status };
  };
  return {
    sendGetRequestAsync: (url, request) => send('GET', url, request),
    sendPostRequestAsync: (url, request) => send('POST', url, request),
  };
}

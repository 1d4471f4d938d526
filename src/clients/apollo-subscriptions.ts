import { ApolloLink } from '@apollo/client/link';
import { print } from 'graphql';
import { type ClientOptions, createClient } from 'graphql-sse';
import { Observable } from 'rxjs';

/**
 * A link for subscriptions: Apollo's own HTTP link asks for a media type that the gateway does not speak. Each operation
 * has a connection of its own, which ends when nobody listens any more. Takes the options of graphql-sse; a connection
 * that breaks is opened again as they say, a refusal is told as graphql-sse's `NetworkError` with the `response`.
 */
export function createSubscriptionLink(options: Omit<ClientOptions, 'singleConnection'>): ApolloLink {
  const client = createClient(options);
  return new ApolloLink(
    ({ query, operationName, variables, extensions }) =>
      new Observable((observer) =>
        client.subscribe<ApolloLink.Result>(
          {
            query: print(query),
            ...(operationName !== undefined && { operationName }),
            variables,
            extensions,
          },
          {
            next: (result) => {
              observer.next(result as ApolloLink.Result);
            },
            error: (failure) => {
              observer.error(failure);
            },
            complete: () => {
              observer.complete();
            },
          },
        ),
      ),
  );
}

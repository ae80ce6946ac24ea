interface GraphqlAnswer<Data> {
  data: Data | null
  errors?: { message: string; extensions: { code: string } }[]
}

/** Asks as a client without our app would: by fetch, with a bearer token or without. */
export async function ask<Data>(
  address: string,
  token: string | null,
  query: string,
  variables: object = {},
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as GraphqlAnswer<Data>
}

/** Asks and gives the data; an error is thrown in its own words. */
export async function read<Data>(
  address: string,
  token: string | null,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { data, errors } = await ask<Data>(address, token, query, variables)
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}

export async function tokenOf(address: string, username: string, password: string): Promise<string> {
  const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token errors { message } } }'
  const { signIn } = await read<{ signIn: { token: string | null; errors: object[] } }>(
    address,
    null,
    SIGN_IN,
    {
      input: { username, password },
    },
  )
  if (!signIn.token) throw new Error(JSON.stringify(signIn.errors))
  return signIn.token
}

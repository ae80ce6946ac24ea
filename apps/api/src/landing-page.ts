import type { ApolloServerPlugin } from '@apollo/server'

const PAGE = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Sổ Làng: GraphQL</title></head>
<body>
<h1>Sổ Làng: GraphQL</h1>
<p>Đây là địa chỉ của API. Gửi POST với <code>content-type: application/json</code> và thân
<code>{"query": "{ installation { version } }"}</code>.</p>
<p>Người: mutation <code>signIn</code> trả về <code>token</code>. Máy: mã tích hợp. Cả hai gửi trong
<code>Authorization: Bearer …</code>; đã đăng nhập thì đọc được lược đồ bằng introspection.</p>
</body>
</html>
`

/** What a browser sees at /graphql. Apollo's own page loads its programs from the Internet; an office may have none. */
export const landingPagePlugin: ApolloServerPlugin = {
  async serverWillStart() {
    return { renderLandingPage: async () => ({ html: PAGE }) }
  },
}

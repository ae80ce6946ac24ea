// What `npm start`, `npm test`, `npm run dev` and `npm run bench` run first. An old Node has to be able to read this
// file, so that it can say that it is too old: nothing newer is written or imported here, and the rest comes after.
import { stop } from './say.mjs'

const OLDEST_NODE = [20, 19]

function checkNode() {
  // The variable stands in for the real version in the test of this line.
  const version = process.env.SO_LANG_NODE_VERSION || process.versions.node
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  stop(
    `Cần Node.js ${OLDEST_NODE.join('.')} trở lên, máy này có ${version}.`,
    `Node.js ${OLDEST_NODE.join('.')} or later is needed.`,
  )
}

checkNode()
import('./run.mjs').then(({ run }) => run(process.argv[2]))

import { rulesUnder } from '../criteria/parts'
import { SHIPPED_SETS } from '../sets'
import { blankTable, readCases } from './case-file'

test.each(SHIPPED_SETS.map((set) => [set.version, set] as const))(
  '%s: the empty table of every line can be read, and only asks to be filled in',
  (_, set) => {
    for (const rule of rulesUnder(set.pass)) {
      const { problems } = readCases(set, blankTable(set, rule))
      expect(problems.map(({ message }) => message)).toEqual(['Trường hợp chưa có tên.'])
    }
  },
)

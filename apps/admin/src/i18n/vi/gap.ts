export default {
  title: 'Chênh lệch tự chấm – phúc tra',
  lead: 'Mỗi nơi tự chấm thế nào, phúc tra thấy thế nào, từng tiêu chí, với người ký, ngày và minh chứng. Chỉ so hai phiếu của cùng một bộ tiêu chí.',
  none: 'Chưa có nơi nào để so',
  noneText: 'Cần một phiếu tự chấm và một phiếu phúc tra đã gửi, theo cùng một bộ tiêu chí.',
  totals:
    'So được {places} nơi với {criteria} lượt tiêu chí: {differing} nơi có chênh lệch, {overclaimed} lượt tự chấm đạt mà phúc tra chưa đạt.',
  agreed: 'Khớp {of}/{of} tiêu chí',
  over: 'Tự chấm cao hơn {count}/{of}',
  under: 'Tự chấm thấp hơn {count}/{of}',
  byCriterion: 'Từng tiêu chí và minh chứng',
  noInspection: 'Đã tự chấm, chưa có phiếu phúc tra: {names}.',
  otherSet: 'Tự chấm và phúc tra theo hai bộ tiêu chí khác nhau, chưa so được: {names}.',
  noSelf: 'Đã phúc tra, chưa có phiếu tự chấm: {names}.',
  younger: '{step} gần nhất theo bộ {set} chưa có phiếu thứ hai cùng bộ; ở đây so bộ được phúc tra sau cùng.',
  conditionDiffers: 'điều kiện kèm theo có chênh lệch',
  condition: 'Điều kiện',
}

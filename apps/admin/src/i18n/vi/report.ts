export default {
  title: 'Báo cáo',
  newTitle: 'Nhập báo cáo',
  oneTitle: 'Xem báo cáo',
}

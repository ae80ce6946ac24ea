export default {
  title: 'Chỉ tiêu',
  oneTitle: 'Một chỉ tiêu',
}

export default {
  title: 'Tiêu chí',
  oneTitle: 'Một bộ tiêu chí',
}

export default {
  title: 'Thôn',
}

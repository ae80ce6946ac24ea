export default {
  title: 'Duyệt',
}

export default {
  title: 'Tổng quan',
}

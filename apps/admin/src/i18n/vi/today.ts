export default {
  title: 'Việc hôm nay',
}

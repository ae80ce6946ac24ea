export default {
  title: 'Vườn mẫu',
  oneTitle: 'Một vườn',
}

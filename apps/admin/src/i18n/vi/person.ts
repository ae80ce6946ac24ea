export default {
  title: 'Người và nhiệm vụ',
}

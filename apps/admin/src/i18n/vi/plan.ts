export default {
  title: 'Mâu thuẫn kế hoạch',
}

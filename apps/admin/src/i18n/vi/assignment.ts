export default {
  title: 'Phân công',
  personTitle: 'Việc của một người',
}

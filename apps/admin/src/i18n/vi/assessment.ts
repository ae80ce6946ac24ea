export default {
  title: 'Khu dân cư kiểu mẫu',
  oneTitle: 'Phiếu chấm',
}

export default {
  offline: 'Chưa nối được với máy chủ. Những gì bạn nhập vẫn còn; hãy thử lại khi có mạng.',
  server:
    'Máy chủ gặp lỗi. Dữ liệu đã lưu không đổi; hãy thử lại, nếu vẫn lỗi thì báo người quản trị (mã {requestId}).',
  throttled: 'Bạn thử quá nhiều lần. Hãy đợi một lát rồi thử lại.',
  forbidden: 'Nhiệm vụ của bạn không gồm việc này.',
  notFound: 'Không tìm thấy, hoặc nằm ngoài nơi bạn được xem.',
  unauthenticated: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  refused: 'Máy chủ không nhận yêu cầu này. Hãy tải lại trang rồi thử lại.',
}

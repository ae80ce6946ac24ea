import type { SectionRef } from './document'

export interface ConflictSeed {
  readonly code: string
  readonly title: string
  readonly problem: string
  readonly suggestion?: string
  readonly quotes: readonly (readonly [section: SectionRef, quote: string])[]
  readonly targets?: readonly string[]
}

/** Where the plan disagrees with itself or cannot be meant. All are open: a person decides, the seed does not. */
export const CONFLICTS: readonly ConflictSeed[] = [
  {
    code: 'I1',
    title: 'Hai hạn cho việc hoàn thiện 20 tiêu chí',
    problem:
      '“Trước tháng 5/2021” là đến hết 30/4; “trước ngày 30/4/2021” là đến hết 29/4. Cùng một việc, lệch một ngày.',
    suggestion: 'Lấy hết ngày 30/4/2021 cho cả hai chỉ tiêu.',
    quotes: [
      ['II.1.1', 'hoàn thành trước tháng 5/2021'],
      ['II.2.1', 'trước ngày 30/4/2021'],
    ],
    targets: ['T1', 'T2'],
  },
  {
    code: 'I2',
    title: 'Hạn năm 2020 trong kế hoạch năm 2021',
    problem: 'Khu dân cư kiểu mẫu thôn Nậy có hạn 10/6/2020, trước cả khi có kế hoạch.',
    suggestion: 'Hiểu là 10/6/2021, sau ngày cuối đợt (03/6) một tuần.',
    quotes: [['II.2.1', 'hoàn thành trước ngày 10/6/2020']],
    targets: ['T4', 'T5'],
  },
  {
    code: 'I3',
    title: 'Ba thời điểm cho cụm hộ liền kề thôn Nậy',
    problem: 'Mục II.1.2 ghi trước tháng 6/2021, mục II.2.1 ghi 10/6, còn đợt cao điểm kết thúc 03/6.',
    suggestion: 'Giữ hạn riêng cho từng chỉ tiêu: cụm hộ 31/5/2021, khu dân cư theo I2.',
    quotes: [
      ['II.1.2', 'đạt chuẩn trước tháng 6/2021 tại thôn Nậy'],
      ['II.2.1', 'hoàn thành trước ngày 10/6/2020'],
      ['II.2.3', 'đến ngày 03/6/2021'],
    ],
    targets: ['T4', 'T5'],
  },
  {
    code: 'I4',
    title: 'Số và ngày của quyết định mâu thuẫn',
    problem: 'Quyết định mang số năm 2014 nhưng ngày năm 2018; chưa tìm thấy văn bản nào khớp.',
    suggestion: 'Có thể là quyết định số 28 năm 2018 sửa Quyết định 05/2017; cần xem bản giấy trước khi sửa.',
    quotes: [['II.2.1', 'Quyết định số 28/2014/QĐ-UBND ngày 22/1/2018']],
    targets: ['T2'],
  },
  {
    code: 'I5',
    title: '15 hệ thống xử lý nước: mỗi thôn hay cả hai',
    problem: 'Câu không nói Trung Mỹ và Phúc Thịnh mỗi thôn 15 hay cộng lại 15.',
    suggestion: 'Hỏi người soạn; câu về hàng rào xanh ngay trước đó tính theo từng thôn.',
    quotes: [['II.1.2', 'thôn Trung Mỹ, Phúc Thịnh hoàn thành ít nhất 15 hệ thống xử lý nước']],
    targets: ['T18'],
  },
  {
    code: 'I6',
    title: 'Bốn chỉ tiêu về vườn chồng lên nhau',
    problem:
      '100% vườn hộ toàn xã, thêm 15 vườn mỗi thôn, 100% ở Nậy, và chỉ chặt cây tạp ở Trung Mỹ, Phúc Thịnh.',
    suggestion: 'Theo dõi bốn chỉ tiêu riêng, không cộng vào nhau.',
    quotes: [
      ['II.1.2', '100% vườn hộ có chủ được cải tạo'],
      ['II.1.2', 'mỗi thôn hoàn thành thêm 15 vườn hộ'],
      ['II.1.2', 'thôn Nậy 100% hoàn thành việc cải tạo vườn'],
    ],
    targets: ['T9', 'T10', 'T11', 'T12'],
  },
  {
    code: 'I7',
    title: 'Sáu thôn làm hố ủ không phải sáu khu dân cư đã công nhận',
    problem: 'Danh sách hố ủ có Nậy, Đức Thịnh mà không có Cừa Quán, Giếng Thị; và không nêu số lượng.',
    suggestion: 'Giữ đúng sáu thôn được nêu, không suy ra thôn khác.',
    quotes: [['II.1.2', 'Các thôn Sâm Cồn, Nậy, Bình Hòa, Đức Thịnh, Hưng Thịnh, Tân Thịnh']],
    targets: ['T16'],
  },
  {
    code: 'I8',
    title: '5 vườn mẫu không có thôn, không có hạn',
    problem: 'Kế hoạch không nói vườn mẫu ở thôn nào và xong khi nào.',
    suggestion: 'Giao cho từng thôn; tạm lấy ngày cuối đợt làm hạn.',
    quotes: [['II.1.2', 'xây dựng mới 05 vườn mẫu đạt chuẩn']],
    targets: ['T6'],
  },
  {
    code: 'I9',
    title: '19 thôn, chỉ thấy 10 hoặc 11 tên',
    problem: 'Nơi nhận ghi 19/19 thôn; mười thôn có tên, Thiên Nhẫn chỉ xuất hiện ở tên đường.',
    suggestion: 'Để chỗ cho chín thôn chưa rõ tên, điền khi có danh sách.',
    quotes: [['Nơi nhận', '19/19 thôn']],
    targets: ['T9', 'T10', 'T14', 'T15', 'T20'],
  },
  {
    code: 'I10',
    title: 'Một quyết định, ba cách viết',
    problem: 'Cùng là bộ tiêu chí xã của tỉnh nhưng viết ba kiểu.',
    suggestion: 'Coi là một văn bản: 05/2017/QĐ-UBND.',
    quotes: [
      ['II.1.1', 'theo Quyết định 05/QĐ-UBND'],
      ['II.2.1', 'Quyết định 05/2017/QĐ-UBND ngày 07/02/2017'],
      ['II.2.1', 'Quyết định 05 của UBND'],
    ],
    targets: ['T1', 'T2'],
  },
  {
    code: 'I11',
    title: 'Nghị quyết 170 của huyện hay của tỉnh',
    problem: 'Kế hoạch ghi HĐND huyện; chỉ tìm thấy Nghị quyết 170 năm 2019 của HĐND tỉnh.',
    suggestion: 'Kiểm tra bản gốc trước khi dùng làm căn cứ hỗ trợ.',
    quotes: [['II.2.1', 'Nghị quyết 170 của HĐND huyện']],
  },
  {
    code: 'I12',
    title: '90 ngày cao điểm dài 93 ngày',
    problem: 'Từ 03/3 đến 03/6/2021 là 92 ngày, tính cả hai đầu là 93.',
    suggestion: 'Tính theo ngày bắt đầu và ngày kết thúc.',
    quotes: [
      ['III.3', '90 ngày cao điểm'],
      ['II.2.3', 'từ ngày 03/3/2021'],
    ],
  },
  {
    code: 'I13',
    title: 'Người ký với hai tư cách',
    problem: 'Ký là Phó Ban Chỉ đạo nhưng bên dưới ghi Chủ tịch UBND; không thấy Trưởng ban.',
    suggestion: 'Hỏi ai là Trưởng Ban Chỉ đạo xã.',
    quotes: [['Nơi nhận', 'PHÓ BAN CHỈ ĐẠO']],
  },
  {
    code: 'I14',
    title: 'Huyện đạt chuẩn năm 2021 hay 2020',
    problem:
      'Kế hoạch hướng tới năm 2021; về sau huyện được công nhận đạt chuẩn năm 2020 (525/QĐ-TTg, 27/4/2022).',
    suggestion: 'Giữ nguyên câu của kế hoạch.',
    quotes: [['Mở đầu', 'đạt chuẩn NTM năm 2021']],
  },
  {
    code: 'I15',
    title: 'Một việc, nhiều tên gọi',
    problem:
      'Tuyến cụm hộ, cụm dân cư, hộ liền kề; hệ thống, hố, công trình xử lý nước thải; hố phân chuồng, hố ủ phân vi sinh.',
    suggestion:
      'Thống nhất tên; riêng hố phân chuồng và hố ủ phân vi sinh được kể cạnh nhau nên là hai việc.',
    quotes: [
      ['II.1.2', 'tuyến cụm hộ liền kề'],
      ['II.2.1', 'cụm dân cư tối thiểu 10 hộ liền kề'],
      ['III.4', 'hố phân chuồng, hố ủ phân vi sinh'],
    ],
    targets: ['T5', 'T16', 'T17', 'T18'],
  },
  {
    code: 'I16',
    title: 'Thiên Nhẫn-Tân Thịnh: một thôn hay hai',
    problem: 'Đường dài 715 m mang hai tên; không rõ Thiên Nhẫn có phải là một thôn.',
    suggestion: 'Ghi công trình ở cấp xã cho đến khi rõ.',
    quotes: [['II.1.2', 'đường trục thôn Thiên Nhẫn-Tân Thịnh dài 715m']],
    targets: ['T3'],
  },
  {
    code: 'I17',
    title: 'Báo cáo ngày, tuần hay định kỳ',
    problem: 'Mục III.5 đòi cả hàng ngày và hàng tuần; mục III.1 chỉ ghi định kỳ.',
    suggestion: 'Hai loại báo cáo của thôn: ngày và tuần; xã báo cáo huyện theo hẹn.',
    quotes: [
      ['III.5', 'Hàng ngày, hàng tuần thôn'],
      ['III.1', 'Định kỳ báo cáo kết quả'],
    ],
  },
  {
    code: 'I18',
    title: 'Chỉ tiêu hàng rào của các thôn còn lại nằm ở văn bản khác',
    problem: 'Kế hoạch dẫn chỉ tiêu xã giao từ đầu năm mà không kèm số.',
    suggestion: 'Xin bảng giao chỉ tiêu đầu năm rồi nhập cho từng thôn.',
    quotes: [['II.1.2', 'theo chỉ tiêu xã gia từ đầu năm']],
    targets: ['T14'],
  },
  {
    code: 'I19',
    title: 'Câu thiếu chữ về đánh giá',
    problem: '“Cuối mỗi tuần, tháng, phát động” thiếu chữ “đợt”.',
    suggestion: 'Hiểu là cuối mỗi tuần, tháng và cuối đợt phát động.',
    quotes: [['III.1', 'Cuối mỗi tuần, tháng, phát động']],
  },
]

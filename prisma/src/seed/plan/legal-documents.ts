import type { ISODate } from '@solang/scoring'

export interface LegalDocumentSeed {
  readonly number: string
  readonly title: string
  readonly issuer?: string
  readonly issuedOn?: ISODate
  readonly aliases?: readonly string[]
  readonly sourceUrl?: string
  readonly readAs: 'full' | 'extract' | 'secondary' | 'none'
  /** Number, title and date were seen at `sourceUrl`; says nothing about the levels inside. */
  readonly verified?: true
  readonly note?: string
}

const PROVINCE = 'UBND tỉnh Hà Tĩnh'
const PRIME_MINISTER = 'Thủ tướng Chính phủ'

export const LEGAL_DOCUMENTS: readonly LegalDocumentSeed[] = [
  {
    number: '05/2017/QĐ-UBND',
    title: 'Bộ tiêu chí xã đạt chuẩn nông thôn mới giai đoạn 2017–2020',
    issuer: PROVINCE,
    issuedOn: '2017-02-07',
    aliases: ['05/QĐ-UBND', 'Quyết định 05', 'QĐ 05'],
    sourceUrl: 'https://hatinhtv.vn/detail/open/id/15069',
    readAs: 'secondary',
    note: 'Ngày ban hành theo kế hoạch của xã. Chưa đọc được toàn văn; mức Hà Tĩnh nâng so với bộ quốc gia chưa rõ.',
  },
  {
    number: '28/2014/QĐ-UBND ngày 22/1/2018',
    title: 'Quyết định mà kế hoạch dẫn cùng Quyết định 05/2017 (chưa xác định được văn bản)',
    issuer: PROVINCE,
    aliases: ['28/2014/QĐ-UBND', 'QĐ 28'],
    readAs: 'none',
    note: 'Ghi đúng như kế hoạch. Số (2014) và ngày (2018) mâu thuẫn; xem mâu thuẫn I4.',
  },
  {
    number: '33/2014/QĐ-UBND',
    title: 'Bộ tiêu chí khu dân cư nông thôn mới kiểu mẫu tỉnh Hà Tĩnh',
    issuer: PROVINCE,
    issuedOn: '2014-07-31',
    aliases: ['QĐ 33/2014', 'Quyết định 33'],
    sourceUrl: 'https://nongnghiepmoitruong.vn/ha-tinh-ban-hanh-bo-tieu-chi-khu-dan-cu-kieu-mau-d129657.html',
    readAs: 'secondary',
    verified: true,
    note: 'Có tên 10 tiêu chí; chưa đọc được chỉ tiêu và mức của từng tiêu chí.',
  },
  {
    number: '59/2015/QĐ-UBND',
    title: 'Bộ tiêu chí xây dựng vườn mẫu nông thôn mới tỉnh Hà Tĩnh',
    issuer: PROVINCE,
    issuedOn: '2015-11-24',
    aliases: ['QĐ 59/2015', 'Quyết định số 59'],
    sourceUrl:
      'https://vanbanphapluat.co/quyet-dinh-59-2015-qd-ubnd-bo-tieu-chi-xay-dung-vuon-mau-nong-thon-moi-ap-dung-ha-tinh',
    readAs: 'secondary',
    verified: true,
    note: 'Nội dung theo mục hỏi đáp của xã Tân Hương, bị cắt từ 4.2; chưa đọc được toàn văn.',
  },
  {
    number: '1980/QĐ-TTg',
    title: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016–2020',
    issuer: PRIME_MINISTER,
    issuedOn: '2016-10-17',
    aliases: ['QĐ 1980'],
    readAs: 'secondary',
    verified: true,
  },
  {
    number: '18/2022/QĐ-TTg',
    title:
      'Quy định điều kiện, trình tự, thủ tục công nhận và thu hồi quyết định công nhận đạt chuẩn nông thôn mới',
    issuer: PRIME_MINISTER,
    issuedOn: '2022-08-02',
    aliases: ['QĐ 18/2022'],
    readAs: 'secondary',
    verified: true,
    note: 'Có sau đợt cao điểm 2021.',
  },
  {
    number: '51/2025/QĐ-TTg',
    title: 'Bộ tiêu chí quốc gia về nông thôn mới giai đoạn 2026–2030',
    issuer: PRIME_MINISTER,
    issuedOn: '2025-12-29',
    readAs: 'secondary',
    verified: true,
    note: 'Xã: 10 tiêu chí, 47 chỉ tiêu; chưa đọc được mức từng chỉ tiêu.',
  },
  {
    number: '318/QĐ-TTg',
    title: 'Bộ tiêu chí quốc gia về xã nông thôn mới và xã nông thôn mới nâng cao giai đoạn 2021–2025',
    issuer: PRIME_MINISTER,
    issuedOn: '2022-03-08',
    aliases: ['QĐ 318'],
    readAs: 'secondary',
    verified: true,
    note: 'Có tên 19 tiêu chí; chưa đọc được chỉ tiêu và mức.',
  },
  {
    number: '2126/QĐ-UBND',
    title: 'Bảng chấm điểm tiêu chí xã nông thôn mới tỉnh Đắk Lắk',
    issuer: 'UBND tỉnh Đắk Lắk',
    issuedOn: '2014-09-16',
    readAs: 'extract',
    note: 'Đọc được bảng điểm của tiêu chí 1; được thay bằng 2687/QĐ-UBND ngày 27/9/2017.',
  },
  {
    number: 'Bộ tiêu chí vườn mẫu Trà Vinh',
    title: 'Bộ tiêu chí vườn mẫu tỉnh Trà Vinh (số và ngày chưa rõ)',
    issuer: 'UBND tỉnh Trà Vinh',
    readAs: 'secondary',
  },
  {
    number: '4422/QĐ-UBND',
    title: 'Bộ tiêu chí vườn mẫu huyện Tiên Phước, Quảng Nam',
    issuer: 'UBND huyện Tiên Phước',
    issuedOn: '2022-12-27',
    readAs: 'secondary',
    note: 'Có tên 7 tiêu chí và mức thu nhập; phần còn lại chưa đọc được.',
  },
  {
    number: '02-KH/BCĐ',
    title: 'Kế hoạch phát động phong trào xây dựng huyện Hương Sơn đạt chuẩn NTM năm 2021',
    issuer: 'Ban Chỉ đạo huyện Hương Sơn',
    issuedOn: '2021-02-03',
    readAs: 'none',
    note: 'Theo phần mở đầu kế hoạch của xã.',
  },
  {
    number: '123/2018/NQ-HĐND',
    title: 'Chính sách khuyến khích phát triển nông nghiệp, nông thôn và xây dựng NTM',
    issuer: 'HĐND tỉnh Hà Tĩnh',
    issuedOn: '2018-12-13',
    aliases: ['Nghị quyết 123'],
    readAs: 'none',
    note: 'Kế hoạch chỉ ghi “Nghị quyết 123 của HĐND tỉnh”; số đầy đủ và ngày chưa kiểm chứng, mức hỗ trợ chưa rõ.',
  },
  {
    number: 'Nghị quyết 170 (HĐND huyện)',
    title: 'Nghị quyết mà kế hoạch dẫn làm nguồn hỗ trợ (chưa xác định được văn bản)',
    aliases: ['Nghị quyết 170', '170/NQ-HĐND'],
    readAs: 'none',
    note: 'Chỉ tìm thấy 170/NQ-HĐND ngày 15/12/2019 của HĐND tỉnh; xem mâu thuẫn I11.',
  },
  {
    number: '819/NQ-UBTVQH14',
    title: 'Sắp xếp các đơn vị hành chính cấp huyện, cấp xã thuộc tỉnh Hà Tĩnh',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: '2019-11-21',
    readAs: 'secondary',
    verified: true,
    note: 'Nhập Sơn An, Sơn Hòa, Sơn Thịnh thành xã An Hòa Thịnh.',
  },
  {
    number: '1665/NQ-UBTVQH15',
    title: 'Sắp xếp các đơn vị hành chính cấp xã của tỉnh Hà Tĩnh năm 2025',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: '2025-06-16',
    readAs: 'secondary',
    note: 'Nhập Sơn Lễ, An Hòa Thịnh, Sơn Tiến thành xã Sơn Tiến mới từ 01/7/2025. Ngày ban hành chưa kiểm chứng.',
  },
]

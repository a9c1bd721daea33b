//! A list that is made up, to try the page: initials for names, codes that nobody has, and the faults that such lists have.
//! Every row has its month, so that it stays as it is whenever it is opened.

pub const LIST: &str = "\
STT\tHọ và tên\tMã số BHXH\tNgày biên lai\tMức thu nhập tháng đóng BHXH\tSố tháng đóng\tTừ tháng/năm\tSố tiền phải đóng\tNgười tham gia đóng\tNSNN hỗ trợ / Tỷ lệ %\tNSNN hỗ trợ / Số tiền\tGhi chú
1\tN.V.A.\t0100000001\t12/11/2026\t1.500.000\t6\t11/2026\t1.980.000\t1.188.000\t40\t792.000\tĐối tượng Hộ_cận_nghèo
2\tT.T.B.\t0100000002\t12/11/2026\t2.000.000\t6\t11/2026\t2.640.000\t1.584.000\t40\t1.056.000\tĐối tượng Hộ_cận_nghèo
3\tL.V.C.\t0100000003\t13/11/2026\t3.000.000\t3\t11/2026\t1.980.000\t1.782.000\t20\t198.000\tĐối tượng Khác
4\tP.T.D.\t0100000004\t13/11/2026\t1.500.000\t1\t11/2026\t330.000\t231.000\t30\t99.000\tĐối tượng Hộ_nghèo
5\tH.A.\t0100000005\t16/11/2026\t1.500.000\t12\t11/2026\t3.960.000\t2.772.000\t30\t1.188.000\tĐối tượng Khác, Dân tộc Thiểu_số
6\tĐ.T.E.\t0100000006\t16/11/2026\t1.500.000\t\t11/2026\t\t\t\t\tĐối tượng Khác
7\tV.V.G.\t0100000007\t17/11/2026\t1.550.000\t1\t11/2026\t341.000\t275.000\t20\t66.000\tĐối tượng Khác
8\tB.T.H.\t100000008\t17/11/2026\t2.500.000\t3\t11/2026\t1.650.000\t1.452.000\t20\t198.000\tĐối tượng Khác
\tTỔNG CỘNG\t\t\t\t\t\t12.881.000\t9.284.000\t\t3.597.000\t
";
